import { SessionService } from '@puente/access';
import { DEMONSTRATION_PASSWORD } from '@puente/demonstration';
import { demonstrationPeople } from '@puente/demonstration/core';
import type { TestDatabase } from '@puente/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { routeCensus, type DeclaredRoute } from '../../apps/server/src/http/route-census';
import { ask, type Answer, type Question } from './ask';
import { cloneDemonstration } from './demonstration-database';
import { startApp } from './running-app';

/** Who asks: nobody, or one person of each kind of organisation. */
export const ROLES = ['visitor', 'nonprofit', 'officer', 'hip'] as const;
export type Role = (typeof ROLES)[number];

const PERSON = {
  nonprofit: 'nonprofit-protegida',
  officer: 'horizonte-oficial',
  hip: 'hip-administracion',
} as const;

export interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** The server as it runs, with the demonstration portfolio, listening on a free port of loopback. */
export class ProofApp {
  private readonly sessions = new Map<Role, Session>();

  private constructor(
    readonly app: NestExpressApplication,
    readonly test: TestDatabase,
    readonly url: string,
    /** What the server has logged. */
    readonly logged: string[],
    /** Where it keeps files. */
    readonly dataDir: string,
    readonly stop: () => Promise<void>,
  ) {}

  /** @param env settings besides those of every proof */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<ProofApp> {
    const { app, test, url, logged, dataDir, stop } = await startApp(
      () => Promise.resolve(),
      { PUENTE_DEMO: 'yes', ...env },
      cloneDemonstration,
    );
    return new ProofApp(app, test, url, logged, dataDir, stop);
  }

  get routes(): DeclaredRoute[] {
    return routeCensus(this.app);
  }

  /** Asks as somebody: with the session's cookie and, for writes, its token. */
  async as(role: Role, question: Question): Promise<Answer> {
    const session = await this.sessionOf(role);
    const headers: Record<string, string> = session
      ? { cookie: session.cookie, 'x-csrf-token': session.csrfToken }
      : {};
    return ask(this.url, { ...question, headers: { ...headers, ...question.headers } });
  }

  asJson(role: Role, method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return this.as(
      role,
      body === undefined ? { method, path } : { method, path, headers, body: JSON.stringify(body) },
    );
  }

  async sessionOf(role: Role): Promise<Session | null> {
    if (role === 'visitor') return null;
    const found = this.sessions.get(role) ?? (await this.signIn(PERSON[role]));
    this.sessions.set(role, found);
    return found;
  }

  /** A new session of one person of the demonstration, through the door that people use. */
  async signIn(key: string): Promise<Session> {
    const body = JSON.stringify(credentialsOf(key));
    const headers = { 'content-type': 'application/json' };
    const answer = await ask(this.url, { method: 'POST', path: '/api/v1/session', headers, body });
    if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}.`);
    const { csrfToken } = JSON.parse(answer.body) as { csrfToken: string };
    return { cookie: String(answer.headers['set-cookie']).split(';')[0]!, csrfToken };
  }

  credentials(role: Exclude<Role, 'visitor'>): { email: string; password: string } {
    return credentialsOf(PERSON[role]);
  }

  /** The actor of a role, for asking services directly. */
  async actorOf(role: Exclude<Role, 'visitor'>) {
    const { cookie } = (await this.sessionOf(role))!;
    const found = await this.app.get(SessionService).find(cookie.slice(cookie.indexOf('=') + 1));
    return found!.actor;
  }
}

function credentialsOf(key: string): { email: string; password: string } {
  const { email } = demonstrationPeople().find((each) => each.key === key)!;
  return { email, password: DEMONSTRATION_PASSWORD };
}
