import { createHash, randomBytes } from 'node:crypto';
import { csrfToken } from '@puente/access';
import { routeCensus, type DeclaredRoute } from '../../../apps/server/src/http/route-census';
import { ask, type Answer, type Question } from '../ask';
import type { Session } from '../proof-app';
import { startApp, type RunningApp } from '../running-app';
import { Canaries } from './canaries';
import type { Asker, Organization } from './cast';
import { bytes, insertRows } from './insert-rows';
import { profileKind, saveWorld } from './save-world';

const HOUR_MS = 3_600_000;

/** The server over a world in which every organisation can be told by its canaries, and everybody who may ask. */
export class World {
  private readonly sessions = new Map<string, Promise<Session>>();

  private constructor(
    readonly running: RunningApp,
    readonly canaries: Canaries,
  ) {}

  static async start(): Promise<World> {
    const canaries = new Canaries();
    return new World(await startApp((app, test) => saveWorld(app, test, canaries)), canaries);
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  get routes(): DeclaredRoute[] {
    return routeCensus(this.running.app);
  }

  /** Asks as somebody, with the cookie and the token of their session. */
  async as(asker: Asker, question: Question): Promise<Answer> {
    if (!asker.organization) return ask(this.running.url, question);
    const { cookie, csrfToken: token } = await this.sessionOf(asker);
    const headers = { cookie, 'x-csrf-token': token, ...question.headers };
    return ask(this.running.url, { ...question, headers });
  }

  /** Asks with nothing but what the question brings. */
  ask(question: Question): Promise<Answer> {
    return ask(this.running.url, question);
  }

  async json<T>(asker: Asker, path: string): Promise<T> {
    const { status, body } = await this.as(asker, { path });
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return JSON.parse(body) as T;
  }

  /** The word that people of an organisation put into texts they send. */
  wordOf(organization: Organization): string {
    const kind = organization.kind === 'nonprofit' ? profileKind(organization) : 'own-programme';
    return this.canaries.word(organization, kind, 'sent');
  }

  sessionOf(asker: Asker): Promise<Session> {
    const found = this.sessions.get(asker.key) ?? this.newSession(asker);
    this.sessions.set(asker.key, found);
    return found;
  }

  /** For requests that end sessions: the next one of this person is made anew. */
  forgetSession({ key }: Asker): void {
    this.sessions.delete(key);
  }

  /** A living session, as signing in makes it. */
  async newSession({ organization, personId }: Asker): Promise<Session> {
    const secret = randomBytes(32).toString('base64url');
    const csrfSecret = randomBytes(32);
    const now = Date.now();
    await insertRows(this.running.test, 'sessions', [
      {
        id_hash: bytes(createHash('sha256').update(secret).digest()),
        person_id: personId,
        tenant_id: organization!.id,
        csrf_secret: bytes(csrfSecret),
        created_at: new Date(now),
        last_seen_at: new Date(now),
        expires_at: new Date(now + HOUR_MS),
      },
    ]);
    return { cookie: `puente=${secret}`, csrfToken: csrfToken(csrfSecret) };
  }
}
