import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log: one chain of rows per organisation, which the application can lengthen and not change. */
export class AuditLog1763800000000 implements MigrationInterface {
  name = 'AuditLog1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [LOG, HEADS, ROW_TEXT, CHAIN, OWNER]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('The audit log cannot be taken back: restore a backup instead.');
  }
}

/*
 * Who acts is not told but taken from the settings of the transaction, by the trigger; place, time and hash as well. No
 * reference to people or organisations: what was done stays on record when they are gone.
 */
const LOG = `
create schema audit;
create table audit_log (
  tenant_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null constraint ck_audit_log_actor_kind check (actor_kind in ('person', 'system')),
  person_id uuid,
  actor_tenant_id uuid,
  roles text[] not null,
  system text,
  via text constraint ck_audit_log_via check (via in ('session', 'token', 'job', 'command')),
  action text not null constraint ck_audit_log_action check (action ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
  subject_type text not null constraint ck_audit_log_subject_type check (subject_type ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id text constraint ck_audit_log_subject_id check (subject_id ~ '^[A-Za-z0-9._:-]{1,100}$'),
  detail jsonb not null default '{}' constraint ck_audit_log_detail check (jsonb_typeof(detail) = 'object'),
  prev_hash bytea not null,
  hash bytea not null,
  constraint pk_audit_log primary key (tenant_id, seq)
);
create index ix_audit_log_at on audit_log (tenant_id, at);
create index ix_audit_log_action on audit_log (tenant_id, action, seq);
alter table audit_log enable row level security;
alter table audit_log force row level security;
grant select, insert (tenant_id, via, action, subject_type, subject_id, detail) on audit_log to app_user;
grant select on audit_log to backup;
create policy audit_log_read on audit_log for select to app_user using (
  tenant_id = app_tenant() or app_system() = 'audit-keeper'
  or (app_tenant_kind() = 'hip' and app_roles() && array['hip-admin', 'auditor']));
create policy audit_log_add on audit_log for insert to app_user with check (
  app_person() is not null or app_system() <> 'none');
`;

/** Where each chain ends. The application cannot even see it. */
const HEADS = `
create table audit.heads (
  tenant_id uuid not null constraint pk_audit_heads primary key,
  seq bigint not null,
  hash bytea not null
);
alter table audit.heads enable row level security;
alter table audit.heads force row level security;
grant select, insert, update on audit.heads to audit_owner;
create policy heads_chain on audit.heads to audit_owner using (true) with check (true);
grant usage on schema audit to audit_owner, backup;
grant select on audit.heads to backup;
`;

/** The text that is hashed: every field with its length in bytes, so that no two rows have the same one. */
const ROW_TEXT = `
create function audit.field_text(value text) returns text language sql immutable
  as $$ select coalesce(octet_length(value) || ':' || value, '-') $$;
create function audit.row_text(r audit_log) returns text language sql stable as $$
  select concat_ws(',', 'audit-1', audit.field_text(r.tenant_id::text), audit.field_text(r.seq::text),
    audit.field_text(to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    audit.field_text(r.actor_kind), audit.field_text(r.person_id::text), audit.field_text(r.actor_tenant_id::text),
    audit.field_text(to_jsonb(r.roles)::text), audit.field_text(r.system), audit.field_text(r.via),
    audit.field_text(r.action), audit.field_text(r.subject_type), audit.field_text(r.subject_id),
    audit.field_text(r.detail::text), audit.field_text(encode(r.prev_hash, 'hex'))) $$;
revoke all on function audit.field_text(text), audit.row_text(audit_log) from public;
grant execute on function audit.field_text(text), audit.row_text(audit_log) to audit_owner;
`;

/** Holds the end of the chain until the transaction does, so that rows of one organisation stand in a row. */
const CHAIN = `
create function audit.chain() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare last audit.heads;
begin
  select * into last from audit.heads h where h.tenant_id = new.tenant_id for update;
  if not found then
    insert into audit.heads values (new.tenant_id, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select * into last from audit.heads h where h.tenant_id = new.tenant_id for update;
  end if;
  new.seq := last.seq + 1;
  new.prev_hash := last.hash;
  new.at := clock_timestamp();
  new.person_id := nullif(current_setting('app.person', true), '')::uuid;
  new.actor_tenant_id := nullif(current_setting('app.tenant', true), '')::uuid;
  new.system := nullif(current_setting('app.system', true), '');
  new.actor_kind := case when new.person_id is null then 'system' else 'person' end;
  new.roles := coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ','), '{}');
  new.hash := sha256(convert_to(audit.row_text(new), 'UTF8'));
  update audit.heads h set seq = new.seq, hash = new.hash where h.tenant_id = new.tenant_id;
  return new;
end $$;
revoke all on function audit.chain() from public;
create trigger audit_log_chain before insert on audit_log for each row execute function audit.chain();
`;

/** The function runs as a role that can touch the heads alone; it may make things in the schema only while it is given away. */
const OWNER = `
grant create on schema audit to audit_owner;
alter function audit.chain() owner to audit_owner;
revoke create on schema audit from audit_owner;
`;
