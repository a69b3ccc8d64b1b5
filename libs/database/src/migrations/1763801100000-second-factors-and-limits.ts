import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, sign-ins that wait for one, links for a new password, and counters of attempts. Only sign-in sees any of it. */
export class SecondFactorsAndLimits1763801100000 implements MigrationInterface {
  name = 'SecondFactorsAndLimits1763801100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FACTORS, SIGN_INS, LIMITS]) await runner.query(step);
    for (const table of TABLES) await runner.query(onlyForSignIn(table));
  }

  down(): Promise<void> {
    throw new Error('Second factors cannot be taken back: restore a backup instead.');
  }
}

const TABLES = ['totp_factors', 'recovery_codes', 'sign_in_steps', 'password_resets', 'attempts'];

const onlyForSignIn = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
grant select on ${table} to backup;
create policy ${table}_login on ${table} to app_user
  using (app_system() = 'login') with check (app_system() = 'login');
`;

/** A draft is a secret that its person has not proven yet. */
const FACTORS = `
create table totp_factors (
  person_id uuid not null constraint pk_totp_factors primary key,
  secret bytea,
  draft bytea,
  draft_at timestamptz,
  last_step bigint not null default 0,
  confirmed_at timestamptz,
  constraint fk_totp_factors_person foreign key (person_id) references people (id) on delete cascade,
  constraint ck_totp_factors_confirmed check ((secret is null) = (confirmed_at is null))
);
grant select, insert, update (secret, draft, draft_at, last_step, confirmed_at), delete on totp_factors to app_user;

create table recovery_codes (
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint pk_recovery_codes primary key (person_id, code_hash),
  constraint fk_recovery_codes_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (used_at), delete on recovery_codes to app_user;
`;

const SIGN_INS = `
create table sign_in_steps (
  id_hash bytea not null constraint pk_sign_in_steps primary key,
  person_id uuid not null,
  tenant_id uuid not null,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint fk_sign_in_steps_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
grant select, insert, update (tries), delete on sign_in_steps to app_user;

create table password_resets (
  id uuid not null constraint pk_password_resets primary key,
  person_id uuid,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint fk_password_resets_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (used_at), delete on password_resets to app_user;
`;

/** Keys are HMACs: neither a name nor an address stands here. */
const LIMITS = `
create table attempts (
  key bytea not null constraint pk_attempts primary key,
  count integer not null,
  ends_at timestamptz not null
);
create index ix_attempts_ends_at on attempts (ends_at);
grant select, insert, update (count, ends_at), delete on attempts to app_user;
`;
