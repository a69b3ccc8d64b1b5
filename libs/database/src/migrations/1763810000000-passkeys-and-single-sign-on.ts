import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, the challenges that they sign, accounts elsewhere, and visits there that are under way. Only sign-in sees them. */
export class PasskeysAndSingleSignOn1763810000000 implements MigrationInterface {
  name = 'PasskeysAndSingleSignOn1763810000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [PASSKEYS, SINGLE_SIGN_ON]) await runner.query(step);
    for (const table of TABLES) await runner.query(onlyForSignIn(table));
    for (const table of PASSING) await runner.query(mayBeTakenAway(table, 'true'));
    for (const table of LASTING) await runner.query(mayBeTakenAway(table, 'app_is_alone(person_id)'));
  }

  down(): Promise<void> {
    throw new Error('Passkeys cannot be taken back: restore a backup instead.');
  }
}

const PASSING = ['passkey_challenges', 'single_sign_ons'];
/** Goes with who belongs to no organisation any more. */
const LASTING = ['passkeys', 'linked_accounts'];
const TABLES = [...PASSING, ...LASTING];

const onlyForSignIn = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
grant select on ${table} to backup;
create policy ${table}_login on ${table} to app_user
  using (app_system() = 'login') with check (app_system() = 'login');
`;

const mayBeTakenAway = (table: string, when: string): string => `
create policy ${table}_keeper_read on ${table} for select to app_user using (app_system() = 'keeper' and ${when});
create policy ${table}_keeper_sweep on ${table} for delete to app_user using (app_system() = 'keeper' and ${when});
`;

/** Of a challenge only the SHA-256 is kept; one without a person is for whoever signs it. */
const PASSKEYS = `
create table passkeys (
  id uuid not null constraint pk_passkeys primary key,
  person_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_on date,
  constraint uq_passkeys_credential unique (credential_id),
  constraint fk_passkeys_person foreign key (person_id) references people (id) on delete cascade
);
create index ix_passkeys_person on passkeys (person_id);
grant select, insert, update (counter, name, last_used_on), delete on passkeys to app_user;

create table passkey_challenges (
  challenge_hash bytea not null constraint pk_passkey_challenges primary key,
  person_id uuid,
  expires_at timestamptz not null,
  constraint fk_passkey_challenges_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (expires_at), delete on passkey_challenges to app_user;
`;

/** A visit with a person is there to link an account to them; one without, to sign in. */
const SINGLE_SIGN_ON = `
create table linked_accounts (
  id uuid not null constraint pk_linked_accounts primary key,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  last_used_on date,
  constraint uq_linked_accounts_subject unique (issuer, subject),
  constraint uq_linked_accounts_person unique (person_id, issuer),
  constraint fk_linked_accounts_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (last_used_on), delete on linked_accounts to app_user;

create table single_sign_ons (
  id_hash bytea not null constraint pk_single_sign_ons primary key,
  person_id uuid,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  expires_at timestamptz not null,
  constraint fk_single_sign_ons_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (expires_at), delete on single_sign_ons to app_user;
`;
