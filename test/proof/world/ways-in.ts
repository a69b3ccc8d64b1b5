import {
  csrfToken,
  PasskeyService,
  PasskeySignInService,
  SessionService,
  TokenService,
  type OpenedSession,
} from '@puente/access';
import { Database, systemActor } from '@puente/database';
import { scopesFor } from '@puente/permissions/core';
import { SoftwarePasskey } from '@puente/testing';
import type { WayIn } from '../t02-ways-in';
import { actorOf, type Asker } from './cast';
import { WORLD_URL, type World } from './world';

type Headers = Readonly<Record<string, string>>;

/** Opens sessions of the world's people as each way of signing in does, and makes tokens of theirs. */
export class WaysIn {
  private readonly keys = new Map<string, SoftwarePasskey>();
  private places = 0;

  private constructor(private readonly world: World) {}

  /** A passkey for everybody; adding one ends other sessions, so that comes first. */
  static async of(world: World, askers: readonly Asker[]): Promise<WaysIn> {
    const ways = new WaysIn(world);
    for (const asker of askers.filter(({ organization }) => organization)) await ways.prepare(asker);
    return ways;
  }

  /** What somebody's requests carry who came in so. */
  async headers(asker: Asker, way: WayIn): Promise<Headers> {
    if (!asker.organization) return {};
    if (way === 'api-token') return { authorization: `Bearer ${await this.token(asker)}` };
    const { secret, signedIn } = await this.open(asker, way);
    return { cookie: `puente=${secret}`, 'x-csrf-token': csrfToken(signedIn.csrfSecret) };
  }

  /** With all that a token of theirs may carry; a new one for each question, as some questions end tokens. */
  private async token(asker: Asker): Promise<string> {
    const actor = actorOf(asker);
    const input = { name: 'T2', scopes: scopesFor(actor.roles) };
    return (await this.world.running.app.get(TokenService).make(actor, input)).token;
  }

  private async open(asker: Asker, way: Exclude<WayIn, 'api-token'>): Promise<OpenedSession> {
    if (way === 'passkey') return this.byPasskey(asker);
    const assurance = way === 'password' ? 'password' : 'second-factor';
    const { app } = this.world.running;
    return app.get(Database).asActor(systemActor('login'), (tx) =>
      app.get(SessionService).open(tx, {
        ...{ personId: asker.personId, tenantId: asker.organization!.id },
        ...{ method: way, assurance, device: '' },
      }),
    );
  }

  private async byPasskey({ key }: Asker): Promise<OpenedSession> {
    const place = ++this.places;
    const client = { address: `10.${place >> 8}.${place & 255}.1`, device: '', deviceCookie: null };
    const door = this.world.running.app.get(PasskeySignInService);
    const { challenge } = await door.question(client);
    return door.signIn(this.keys.get(key)!.signed(challenge, { counter: 0 }), client);
  }

  private async prepare(asker: Asker): Promise<void> {
    const { app } = this.world.running;
    const { secret, signedIn } = await this.open(asker, 'totp');
    const made = new SoftwarePasskey(WORLD_URL);
    const { challenge } = await app.get(PasskeyService).draft(signedIn);
    await app.get(PasskeyService).add(signedIn.actor, secret, 'Llave', made.made(challenge, { counter: 0 }));
    this.keys.set(asker.key, made);
  }
}
