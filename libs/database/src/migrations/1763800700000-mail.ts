import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that wait or were sent, what people are told in the product, and how often they want mails about it. */
export class Mail1763800700000 implements MigrationInterface {
  name = 'Mail1763800700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [READERS, MAILS, NOTICES]) await runner.query(step);
    for (const table of ['mails', 'notices', 'notice_settings']) {
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security;
         grant select on ${table} to backup`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('Mails cannot be taken back: restore a backup instead.');
  }
}

/** Whoever sends mails must find the address and language of a person, and who belongs to an organisation. */
const READERS = `
create policy people_mailer on people for select to app_user using (app_system() = 'mailer');
create policy memberships_mailer on memberships for select to app_user using (app_system() = 'mailer');
`;

const MAILS = `
create table mails (
  id uuid not null constraint pk_mails primary key,
  tenant_id uuid not null,
  person_id uuid,
  sealed_address bytea,
  locale text constraint ck_mails_locale check (locale in ('es', 'en')),
  template text not null,
  data jsonb not null,
  status text not null default 'waiting'
    constraint ck_mails_status check (status in ('waiting', 'sent', 'kept', 'dropped', 'failed')),
  tries integer not null default 0,
  digest_at timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  fault text,
  constraint ck_mails_reader check ((person_id is null) <> (sealed_address is null)),
  constraint fk_mails_organization foreign key (tenant_id) references organizations (id),
  constraint fk_mails_person foreign key (person_id) references people (id) on delete cascade
);
create index ix_mails_created on mails (created_at);
create index ix_mails_person on mails (person_id);
create unique index uq_mails_digest on mails (tenant_id, person_id, digest_at) where digest_at is not null;
grant select, insert, update (status, tries, ended_at, fault), delete on mails to app_user;
create policy mails_add on mails for insert to app_user
  with check (tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() <> 'none');
create policy mails_send on mails for select to app_user using (app_system() in ('mailer', 'keeper'));
create policy mails_change on mails for update to app_user
  using (app_system() = 'mailer') with check (app_system() = 'mailer');
create policy mails_remove on mails for delete to app_user using (app_system() = 'keeper');
`;

const NOTICES = `
create table notices (
  tenant_id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  kind text not null,
  subject_id uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint pk_notices primary key (tenant_id, person_id, event_id),
  constraint fk_notices_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
create index ix_notices_person on notices (person_id, tenant_id, created_at);
grant select, insert, update (read_at), delete on notices to app_user;
create policy notices_read on notices for select to app_user using (
  (tenant_id = app_tenant() and person_id = app_person()) or app_system() in ('mailer', 'keeper'));
create policy notices_add on notices for insert to app_user with check (app_system() = 'mailer');
create policy notices_change on notices for update to app_user
  using (tenant_id = app_tenant() and person_id = app_person())
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy notices_remove on notices for delete to app_user using (app_system() = 'keeper');

create table notice_settings (
  person_id uuid not null constraint pk_notice_settings primary key,
  frequency text not null
    constraint ck_notice_settings_frequency check (frequency in ('immediate', 'daily', 'none')),
  updated_at timestamptz not null default now(),
  constraint fk_notice_settings_person foreign key (person_id) references people (id) on delete cascade
);
grant select, insert, update (frequency, updated_at) on notice_settings to app_user;
create policy notice_settings_read on notice_settings for select to app_user
  using (person_id = app_person() or app_system() = 'mailer');
create policy notice_settings_add on notice_settings for insert to app_user with check (person_id = app_person());
create policy notice_settings_change on notice_settings for update to app_user
  using (person_id = app_person()) with check (person_id = app_person());
`;
