import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists on which a funder's team puts the nonprofits that it thinks about, with what it notes of them. */
export class Shortlists1763901000000 implements MigrationInterface {
  name = 'Shortlists1763901000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [LISTS, ENTRIES, NOTES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Shortlists cannot be taken back: restore a backup instead.');
  }
}

/** They belong to a programme: who works on others alone does not see them. */
const LISTS = `
create table shortlists (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null constraint ck_shortlists_name check (length(name) between 1 and 80),
  archived_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint pk_shortlists primary key (tenant_id, id),
  constraint fk_shortlists_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create index ix_shortlists_programme on shortlists (tenant_id, programme_id);
alter table shortlists enable row level security;
alter table shortlists force row level security;
grant select, insert, update (name, archived_at) on shortlists to app_user;
grant select on shortlists to backup;
create policy shortlists_read on shortlists for select to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id));
create policy shortlists_begin on shortlists for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id) and created_by = app_person());
create policy shortlists_change on shortlists for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id))
  with check (tenant_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id));
create function app_keeps_shortlist(tenant uuid, shortlist uuid) returns boolean language sql stable parallel safe
  as $$ select tenant = app_tenant() and exists (select from shortlists s
    where s.tenant_id = tenant and s.id = shortlist) $$;
`;

/**
 * A nonprofit may stand on one list twice: once from when it had a name here, and once under the alias that came after.
 * A rule that it stands there once would tell that both are the same.
 */
const ENTRIES = `
create table shortlist_entries (
  tenant_id uuid not null,
  id uuid not null,
  shortlist_id uuid not null,
  nonprofit_id uuid not null,
  version integer not null default 1,
  by_name boolean not null,
  place integer not null,
  state text not null constraint ck_shortlist_entries_state check (state in ('considering', 'to-contact', 'set-aside')),
  reason text,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  constraint pk_shortlist_entries primary key (tenant_id, id),
  constraint ck_shortlist_entries_reason check ((state = 'set-aside') = (reason is not null)),
  constraint fk_shortlist_entries_list foreign key (tenant_id, shortlist_id) references shortlists (tenant_id, id),
  constraint fk_shortlist_entries_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create index ix_shortlist_entries_list on shortlist_entries (tenant_id, shortlist_id, place);
create index ix_shortlist_entries_nonprofit on shortlist_entries (nonprofit_id);
alter table shortlist_entries enable row level security;
alter table shortlist_entries force row level security;
grant select, insert, delete, update (version, place, state, reason, removed_at) on shortlist_entries to app_user;
grant select on shortlist_entries to backup;
create policy shortlist_entries_read on shortlist_entries for select to app_user
  using (app_keeps_shortlist(tenant_id, shortlist_id) or app_erases(nonprofit_id));
create policy shortlist_entries_add on shortlist_entries for insert to app_user
  with check (app_keeps_shortlist(tenant_id, shortlist_id) and added_by = app_person());
create policy shortlist_entries_change on shortlist_entries for update to app_user
  using (app_keeps_shortlist(tenant_id, shortlist_id)) with check (app_keeps_shortlist(tenant_id, shortlist_id));
create policy shortlist_entries_erase on shortlist_entries for delete to app_user using (app_erases(nonprofit_id));
`;

/** Nobody changes a note; who wrote it may take it away. It goes with its entry when a nonprofit's data are erased. */
const NOTES = `
create table shortlist_notes (
  tenant_id uuid not null,
  id uuid not null,
  shortlist_id uuid not null,
  entry_id uuid not null,
  text text not null constraint ck_shortlist_notes_text check (length(text) between 1 and 1000),
  author_id uuid not null,
  written_at timestamptz not null,
  constraint pk_shortlist_notes primary key (tenant_id, id),
  constraint fk_shortlist_notes_list foreign key (tenant_id, shortlist_id) references shortlists (tenant_id, id),
  constraint fk_shortlist_notes_entry foreign key (tenant_id, entry_id)
    references shortlist_entries (tenant_id, id) on delete cascade
);
create index ix_shortlist_notes_entry on shortlist_notes (tenant_id, entry_id, written_at);
alter table shortlist_notes enable row level security;
alter table shortlist_notes force row level security;
grant select, insert, delete on shortlist_notes to app_user;
grant select on shortlist_notes to backup;
create policy shortlist_notes_read on shortlist_notes for select to app_user
  using (app_keeps_shortlist(tenant_id, shortlist_id));
create policy shortlist_notes_write on shortlist_notes for insert to app_user
  with check (app_keeps_shortlist(tenant_id, shortlist_id) and author_id = app_person());
create policy shortlist_notes_remove on shortlist_notes for delete to app_user
  using (app_keeps_shortlist(tenant_id, shortlist_id) and author_id = app_person());
`;
