import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions know their device, how surely and when the person was proven, and the membership they rest on: a change of
 * roles ends them in the transaction that makes it.
 */
export class SessionsOfDevices1763801000000 implements MigrationInterface {
  name = 'SessionsOfDevices1763801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSIONS);
  }

  down(): Promise<void> {
    throw new Error('Sessions cannot go back to passwords alone: restore a backup instead.');
  }
}

/** Everybody signs in once more: an old session knows nothing of devices and factors. */
const SESSIONS = `
truncate sessions;
alter table sessions
  add column device_id uuid not null,
  add column device text not null,
  add column method text not null
    constraint ck_sessions_method check (method in ('password', 'totp', 'recovery-code', 'passkey', 'oidc')),
  add column assurance text not null
    constraint ck_sessions_assurance check (assurance in ('password', 'second-factor')),
  add column proven_at timestamptz,
  add column membership_changed_at timestamptz not null;
`;
