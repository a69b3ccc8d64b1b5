import { csrfToken, SessionService } from '@puente/access';
import { Database, systemActor } from '@puente/database';
import { asSuperuser } from '@puente/testing';
import { routeCensus, type DeclaredRoute } from '../../../apps/server/src/http/route-census';
import { ask, type Answer, type Question } from '../ask';
import type { Session } from '../proof-app';
import { startApp, type RunningApp } from '../running-app';
import { Canaries } from './canaries';
import type { Asker, Organization } from './cast';
import { profileKind, saveWorld } from './save-world';

/** As behind a name of its own, where nothing is shown that only a developer's machine may show. */
export const WORLD_URL = 'http://puente.invalid';
const SETTINGS = { PUBLIC_URL: WORLD_URL };

/** The server over a world in which every organisation can be told by its canaries, and everybody who may ask. */
export class World {
  private readonly sessions = new Map<string, Promise<Session>>();

  private constructor(
    readonly running: RunningApp,
    readonly canaries: Canaries,
  ) {}

  static async start(): Promise<World> {
    const canaries = new Canaries();
    const load: Parameters<typeof startApp>[0] = (app, test) => saveWorld(app, test, canaries);
    return new World(await startApp(load, SETTINGS), canaries);
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

  /** Lets time pass for the limits of guesses: everybody here asks from one address. */
  async forgetAttempts(): Promise<void> {
    await asSuperuser(this.running.test, 'delete from attempts');
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

  /** The word that people of an organisation put into texts they send; what a funder writes for a call, it may publish after. */
  wordOf(organization: Organization, path: string): string {
    if (organization.kind === 'nonprofit') {
      return this.canaries.word(organization, profileKind(organization), 'sent');
    }
    return /\/calls\b/.test(path)
      ? this.canaries.word(organization, 'published-call', 'sent for a call')
      : this.canaries.word(organization, 'own-programme', 'sent');
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

  /** A living session of somebody who has just proven who they are, as signing in with two factors makes it. */
  async newSession({ key, organization, personId }: Asker): Promise<Session> {
    const { app } = this.running;
    const opened = await app.get(Database).asActor(systemActor('login'), (tx) =>
      app.get(SessionService).open(tx, {
        ...{ personId, tenantId: organization!.id, method: 'totp', assurance: 'second-factor' },
        device: `Firefox ${this.canaries.word(organization!, 'person', `${key} device`)}`,
      }),
    );
    return { cookie: `puente=${opened.secret}`, csrfToken: csrfToken(opened.signedIn.csrfSecret) };
  }
}
