import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that organisations keep here. */
export class Documents1763800700001 implements MigrationInterface {
  name = 'Documents1763800700001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENTS);
    await runner.query(COUNTS);
  }

  down(): Promise<void> {
    throw new Error('Documents cannot be taken back: restore a backup instead.');
  }
}

/**
 * The own circle sees all of its documents, HIP only those that a scanner found clean. The librarian hands out bytes to
 * whoever shows a link that was made a moment ago; hence it also reads the organisation's wrapped key.
 */
const DOCUMENTS = `
create table documents (
  tenant_id uuid not null,
  id uuid not null,
  number integer not null,
  type text not null
    constraint ck_documents_type check (type in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'csv', 'txt')),
  purpose text not null
    constraint ck_documents_purpose check (purpose in ('legal', 'tax', 'budget', 'report', 'other')),
  sealed_name bytea not null,
  sealed_key bytea not null,
  byte_count integer not null constraint ck_documents_bytes check (byte_count > 0),
  scan text not null constraint ck_documents_scan check (scan in ('clean', 'unscanned')),
  notes text[] not null default '{}',
  added_by uuid not null,
  added_at timestamptz not null,
  constraint pk_documents primary key (tenant_id, id),
  constraint fk_documents_organization foreign key (tenant_id) references organizations (id)
);
create unique index uq_documents_number on documents (tenant_id, number);
alter table documents enable row level security;
alter table documents force row level security;
grant select, insert, update (sealed_name, sealed_key), delete on documents to app_user;
grant select on documents to backup;
create policy documents_read on documents for select to app_user using (
  tenant_id = app_tenant() or (app_tenant_kind() = 'hip' and scan = 'clean') or app_system() in ('librarian', 'keeper'));
create policy documents_add on documents for insert to app_user
  with check (tenant_id = app_tenant() and added_by = app_person());
create policy documents_reseal on documents for update to app_user
  using (app_system() = 'keeper') with check (app_system() = 'keeper');
create policy documents_remove on documents for delete to app_user
  using (tenant_id = app_tenant() or app_system() = 'keeper');
create policy tenant_keys_librarian on tenant_keys for select to app_user using (app_system() = 'librarian');
`;

/** Outlives the documents that it counted: removing one gives neither its number nor its place in the day back. */
const COUNTS = `
create table document_counts (
  tenant_id uuid not null,
  last_number integer not null,
  day_began timestamptz not null,
  added integer not null,
  constraint pk_document_counts primary key (tenant_id),
  constraint fk_document_counts_organization foreign key (tenant_id) references organizations (id)
);
alter table document_counts enable row level security;
alter table document_counts force row level security;
grant select, insert, update (last_number, day_began, added), delete on document_counts to app_user;
grant select on document_counts to backup;
create policy document_counts_read on document_counts for select to app_user
  using (tenant_id = app_tenant() or app_system() = 'keeper');
create policy document_counts_begin on document_counts for insert to app_user with check (tenant_id = app_tenant());
create policy document_counts_count on document_counts for update to app_user
  using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy document_counts_remove on document_counts for delete to app_user using (app_system() = 'keeper');
`;
