import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that people give to how they narrow a list. */
export class SavedViews1763857300000 implements MigrationInterface {
  name = 'SavedViews1763857300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEWS);
  }

  down(): Promise<void> {
    throw new Error('Saved views cannot be taken back: restore a backup instead.');
  }
}

/** One's own alone. The query holds codes of the list's own fields; its shape leaves no room for what somebody wrote. */
const VIEWS = `
create table saved_views (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  list text not null constraint ck_saved_views_list check (list in ('received', 'nonprofits', 'matches')),
  name text not null constraint ck_saved_views_name check (length(name) between 1 and 60),
  query text not null constraint ck_saved_views_query check (query ~ '^[A-Za-z0-9.&=_-]+$' and length(query) <= 400),
  created_at timestamptz not null,
  constraint pk_saved_views primary key (tenant_id, id),
  constraint uq_saved_views_name unique (tenant_id, person_id, list, name),
  constraint fk_saved_views_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade
);
alter table saved_views enable row level security;
alter table saved_views force row level security;
grant select, insert, update (query), delete on saved_views to app_user;
grant select on saved_views to backup;
create policy saved_views_read on saved_views for select to app_user
  using (tenant_id = app_tenant() and person_id = app_person());
create policy saved_views_add on saved_views for insert to app_user
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy saved_views_change on saved_views for update to app_user
  using (tenant_id = app_tenant() and person_id = app_person())
  with check (tenant_id = app_tenant() and person_id = app_person());
create policy saved_views_remove on saved_views for delete to app_user
  using (tenant_id = app_tenant() and person_id = app_person());
`;
