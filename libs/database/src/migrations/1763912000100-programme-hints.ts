import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A funder tells a nonprofit that it set aside that programmes of other funders may suit it better. */
export class ProgrammeHints1763912000100 implements MigrationInterface {
  name = 'ProgrammeHints1763912000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [HINTS, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Hints cannot be taken back: restore a backup instead.');
  }
}

/** One for each line of a shortlist: by the nonprofit, the rule would tell that a name and an alias are the same. */
const HINTS = `
alter table shortlist_entries add constraint uq_shortlist_entries_nonprofit unique (tenant_id, id, nonprofit_id);
create table programme_hints (
  tenant_id uuid not null,
  id uuid not null,
  funder_id uuid not null,
  entry_id uuid not null,
  given_by uuid not null,
  given_at timestamptz not null,
  constraint pk_programme_hints primary key (tenant_id, id),
  constraint uq_programme_hints_entry unique (tenant_id, funder_id, entry_id),
  constraint fk_programme_hints_organization foreign key (tenant_id) references organizations (id),
  constraint fk_programme_hints_entry foreign key (funder_id, entry_id, tenant_id)
    references shortlist_entries (tenant_id, id, nonprofit_id) on delete cascade
);
create index ix_programme_hints_given on programme_hints (given_by, given_at);
alter table programme_hints enable row level security;
alter table programme_hints force row level security;
grant select, insert on programme_hints to app_user;
grant select on programme_hints to backup;
`;

/** The nonprofit's own, and those of the team whose line it is. No other funder is among the two, not even the one it leads to. */
const RULES = `
create function app_keeps_entry(tenant uuid, entry uuid) returns boolean language sql stable parallel safe
  as $$ select tenant = app_tenant() and exists (select from shortlist_entries e
    where e.tenant_id = tenant and e.id = entry) $$;
create function app_sends_elsewhere(tenant uuid, entry uuid, nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select tenant = app_tenant() and exists (select from shortlist_entries e
    where e.tenant_id = tenant and e.id = entry and e.nonprofit_id = nonprofit and e.removed_at is null
      and e.state = 'set-aside' and e.reason = 'another-funder') $$;
create policy programme_hints_read on programme_hints for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_keeps_entry(funder_id, entry_id));
create policy programme_hints_give on programme_hints for insert to app_user with check (
  given_by = app_person() and app_sends_elsewhere(funder_id, entry_id, tenant_id));
`;
