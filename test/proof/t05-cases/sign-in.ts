import { randomUUID } from 'node:crypto';
import type { Cast } from '../t05-people';
import { DAY, ID_HASH, byTenant, type Case, type Columns } from './case';

const RESET = randomUUID();
const PASSKEY = randomUUID();
const LINKED = randomUUID();

/** What sign-in alone sees. */
const signIn = (
  table: string,
  key: Case['key'],
  column: string,
  rest: Case['rest'],
  tenantColumn: string | null = null,
  keeper = 'sd',
): Case => ({
  label: table,
  table,
  owner: 'funder',
  key,
  rest,
  column,
  tenantColumn,
  rights: { login: 'siud', keeper },
});
const ofPerson =
  (more: Columns = {}) =>
  (cast: Cast): Columns => ({
    person_id: cast.owner.funder.personId,
    ...more,
  });

export const signInCases: readonly Case[] = [
  signIn('totp_factors', ofPerson(), 'last_step', () => ({}), null, 'su'),
  signIn('recovery_codes', ofPerson({ code_hash: ID_HASH }), 'used_at', () => ({}), null, ''),
  signIn(
    'sign_in_steps',
    () => ({ id_hash: ID_HASH }),
    'tries',
    (cast) => ({ ...ofPerson()(cast), ...byTenant('funder')(cast), created_at: DAY, expires_at: DAY }),
    'tenant_id',
  ),
  signIn(
    'password_resets',
    () => ({ id: RESET }),
    'used_at',
    (cast) => ({ ...ofPerson()(cast), created_at: DAY }),
  ),
  signIn(
    'attempts',
    () => ({ key: ID_HASH }),
    'count',
    () => ({ count: 1, ends_at: DAY }),
  ),
  signIn(
    'passkeys',
    () => ({ id: PASSKEY }),
    'counter',
    ofPerson({
      ...{ credential_id: ID_HASH, public_key: ID_HASH, counter: 0, transports: [] },
      ...{ name: 'Llave', created_at: DAY },
    }),
    null,
    '',
  ),
  signIn(
    'passkey_challenges',
    () => ({ challenge_hash: ID_HASH }),
    'expires_at',
    ofPerson({ expires_at: DAY }),
    null,
  ),
  signIn(
    'linked_accounts',
    () => ({ id: LINKED }),
    'last_used_on',
    ofPerson({ issuer: 'https://entrada.invalid', subject: 'x', created_at: DAY }),
    null,
    '',
  ),
  signIn(
    'single_sign_ons',
    () => ({ id_hash: ID_HASH }),
    'expires_at',
    ofPerson({ state: 'x', nonce: 'x', verifier: 'x', next: '', expires_at: DAY }),
    null,
  ),
];
