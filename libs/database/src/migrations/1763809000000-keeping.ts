import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the keeper may do: seal anew what hangs on the master key, and take away what is past its time. */
export class Keeping1763809000000 implements MigrationInterface {
  name = 'Keeping1763809000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESEAL);
    for (const [table, when] of SWEPT) await runner.query(mayBeSwept(table, when));
    await runner.query(NARROWED);
    await runner.query(PEOPLE);
    for (const table of OF_PEOPLE) await runner.query(mayBeForgotten(table));
  }

  down(): Promise<void> {
    throw new Error('What was taken away does not come back: restore a backup instead.');
  }
}

const RESEAL = `
create policy totp_factors_keeper_read on totp_factors for select to app_user using (app_system() = 'keeper');
create policy totp_factors_keeper_reseal on totp_factors for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
grant update (sealed_address) on mails to app_user;
create policy mails_keeper_reseal on mails for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
`;

/** Which rows the keeper may take away. Records of decisions are out of its reach until their time is over. */
const SWEPT: readonly (readonly [table: string, when: string])[] = [
  ['sessions', 'true'],
  ['sign_in_steps', 'true'],
  ['password_resets', 'true'],
  ['attempts', 'true'],
  ['outbox', `status in ('done', 'failed')`],
  ['invitations', 'true'],
  ['api_tokens', 'true'],
  ['introductions', 'ended_at is not null or met_at is null'],
  ['introduction_answers', 'true'],
  ['consents', `coalesce(revoked_at, until) < now() - interval '1825 days'`],
  ['verifications', `decided_at < now() - interval '1825 days'`],
  ['alias_requests', `requested_at < now() - interval '1825 days'`],
  ['exports', `requested_at < now() - interval '1825 days'`],
  ['match_snapshots', `created_at < now() - interval '3650 days'`],
];

const mayBeSwept = (table: string, when: string): string => `
grant delete on ${table} to app_user;
create policy ${table}_keeper_read on ${table} for select to app_user using (app_system() = 'keeper');
create policy ${table}_keeper_sweep on ${table} for delete to app_user using (app_system() = 'keeper' and (${when}));
`;

/** What waits is not the keeper's to take, nor is an account that money goes to. */
const NARROWED = `
drop policy mails_remove on mails;
create policy mails_remove on mails for delete to app_user using (app_system() = 'keeper' and status <> 'waiting');
drop policy bank_accounts_remove on bank_accounts;
create policy bank_accounts_remove on bank_accounts for delete to app_user
  using (app_system() = 'keeper' and state in ('refused', 'replaced'));
drop policy nonprofit_contacts_remove on nonprofit_contacts;
create policy nonprofit_contacts_remove on nonprofit_contacts for delete to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
drop policy documents_remove on documents;
create policy documents_remove on documents for delete to app_user using (tenant_id = app_tenant());
`;

/** Since when somebody belongs to no organisation. Only those can be forgotten, and never somebody who belongs to one. */
const PEOPLE = `
alter table people add column alone_since timestamptz;
grant update (alone_since) on people to app_user;
create function app_is_alone(person uuid) returns boolean language sql stable parallel safe
  as $$ select not exists (select from memberships m where m.person_id = person) $$;
create policy memberships_keeper_read on memberships for select to app_user using (app_system() = 'keeper');
create policy people_keeper_read on people for select to app_user using (app_system() = 'keeper');
create policy people_keeper_forget on people for update to app_user
  using (app_system() = 'keeper' and app_is_alone(id)) with check (app_system() = 'keeper' and app_is_alone(id));
create policy people_keeper_back on people for update to app_user
  using (app_system() = 'keeper' and alone_since is not null)
  with check (app_system() = 'keeper' and alone_since is null);
create policy totp_factors_keeper_forget on totp_factors for delete to app_user
  using (app_system() = 'keeper' and app_is_alone(person_id));
`;

const OF_PEOPLE = ['credentials', 'recovery_codes', 'notice_settings'];

const mayBeForgotten = (table: string): string => `
grant delete on ${table} to app_user;
create policy ${table}_keeper_read on ${table} for select to app_user
  using (app_system() = 'keeper' and app_is_alone(person_id));
create policy ${table}_keeper_forget on ${table} for delete to app_user
  using (app_system() = 'keeper' and app_is_alone(person_id));
`;
