import { randomUUID } from 'node:crypto';
import { AccessSettings, hashPassword } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { asSuperuser, saveMember, SoftwarePasskey } from '@puente/testing';
import { generateSync } from 'otplib';
import type { Answer } from './ask';
import type { ProofApp } from './proof-app';
import type { Right } from './t35-right';

export const PASSWORD = 'una frase larga y propia';
const stored = hashPassword(PASSWORD);

/** Somebody with an account of their own and a session that was opened just now. */
export interface OwnAccount {
  readonly actor: PersonActor;
  readonly email: string;
  /** What requests within the session carry. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One without a second factor, of a funder of their own. */
export async function ownAccount(app: ProofApp): Promise<OwnAccount> {
  const actor = await saveMember(app.test, 'funder', 'program-officer');
  const email = `${randomUUID()}@ejemplo.invalid`;
  await asSuperuser(app.test, 'update people set email = $2 where id = $1', [actor.personId, email]);
  const credential = 'insert into credentials (person_id, password_hash) values ($1, $2)';
  await asSuperuser(app.test, credential, [actor.personId, await stored]);
  const answer = await giveIn(app, 'POST', '/api/v1/session', { email, password: PASSWORD });
  return { actor, email, headers: await headersOf(app, answer) };
}

/** One with an authenticator app, and codes for the day on which it is lost. */
export async function guardedAccount(
  app: ProofApp,
): Promise<OwnAccount & { readonly codes: readonly string[] }> {
  const { actor, email, headers } = await ownAccount(app);
  const path = '/api/v1/account/second-factor';
  const draft = await giveIn(app, 'POST', path, undefined, headers);
  const code = codeOf(draft);
  const confirmed = await giveIn(app, 'POST', `${path}/confirm`, { code }, headers);
  const { recoveryCodes } = JSON.parse(confirmed.body) as { recoveryCodes: string[] };
  return { actor, email, headers: await headersOf(app, confirmed), codes: recoveryCodes };
}

/** A code of the authenticator app that was just set up. */
export const codeOf = ({ body }: Answer): string =>
  generateSync({ secret: (JSON.parse(body) as { secret: string }).secret });

export interface PasskeyAccount extends OwnAccount {
  readonly key: SoftwarePasskey;
  /** Its id here. */
  readonly id: string;
}

/** One with a passkey. */
export async function passkeyAccount(app: ProofApp): Promise<PasskeyAccount> {
  const { actor, email, headers } = await ownAccount(app);
  const { key, made } = await madePasskey(app, headers);
  const added = await giveIn(app, 'POST', '/api/v1/account/passkeys', made, headers);
  const { id } = JSON.parse(added.body) as { id: string };
  return { actor, email, key, id, headers: await headersOf(app, added) };
}

/** What a browser sends to have a new passkey kept. */
export async function madePasskey(app: ProofApp, headers: OwnAccount['headers']) {
  const key = new SoftwarePasskey(new URL(app.app.get(AccessSettings).publicUrl).origin);
  const asked = await giveIn(app, 'POST', '/api/v1/account/passkeys/challenge', undefined, headers);
  const { challenge } = JSON.parse(asked.body) as { challenge: string };
  return { key, made: { name: 'Llave', ...key.made(challenge) } };
}

/** What a browser sends when a passkey has signed. */
export async function signedBy(app: ProofApp, key: SoftwarePasskey): Promise<object> {
  const asked = await giveIn(app, 'POST', '/api/v1/session/passkey/challenge');
  return key.signed((JSON.parse(asked.body) as { challenge: string }).challenge);
}

/** The cookie of a sign-in that waits for its second step. */
export async function waitingStep(app: ProofApp, email: string): Promise<{ readonly cookie: string }> {
  const answer = await giveIn(app, 'POST', '/api/v1/session', { email, password: PASSWORD });
  return { cookie: cookieOf(answer) };
}

const cookieOf = ({ headers }: Answer): string => String(headers['set-cookie']).split(';')[0]!;

async function headersOf(app: ProofApp, answer: Answer): Promise<OwnAccount['headers']> {
  const cookie = cookieOf(answer);
  const { body } = await giveIn(app, 'GET', '/api/v1/session', undefined, { cookie });
  return { cookie, 'x-csrf-token': (JSON.parse(body) as { csrfToken: string }).csrfToken };
}

/** A request that carries its own cookies, or none. */
export function request(headers: OwnAccount['headers'], method: string, path: string, body?: object): Right {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return { role: 'visitor', question: { method, path, headers: { ...type, ...headers }, ...sent } };
}

/** The answer to a request that must be accepted. */
export async function giveIn(
  app: ProofApp,
  method: string,
  path: string,
  body?: object,
  headers: OwnAccount['headers'] = {},
): Promise<Answer> {
  const answer = await app.as('visitor', request(headers, method, path, body).question);
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}.`);
  return answer;
}
