import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A funder declares that it stands in a conflict of interest with a nonprofit: its lists then leave it out. */
export class InterestConflicts1763914000000 implements MigrationInterface {
  name = 'InterestConflicts1763914000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [CONFLICTS, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Conflicts of interest cannot be taken back: restore a backup instead.');
  }
}

/** Without a rule of one for each nonprofit: it would tell that a name and an alias are the same. Nothing but the end is changed. */
const CONFLICTS = `
create table interest_conflicts (
  tenant_id uuid not null,
  id uuid not null,
  nonprofit_id uuid not null,
  by_name boolean not null,
  kind text not null
    constraint ck_interest_conflicts_kind check (kind in ('governance', 'family', 'employment', 'business', 'other')),
  since date not null,
  until date,
  note text,
  declared_by uuid not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  constraint pk_interest_conflicts primary key (tenant_id, id),
  constraint ck_interest_conflicts_days check (until >= since),
  constraint ck_interest_conflicts_note check (length(note) between 1 and 1000),
  constraint ck_interest_conflicts_end check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  constraint ck_interest_conflicts_end_reason check (end_reason in ('over', 'managed', 'mistaken')),
  constraint fk_interest_conflicts_organization foreign key (tenant_id) references organizations (id),
  constraint fk_interest_conflicts_nonprofit foreign key (nonprofit_id) references organizations (id)
);
create index ix_interest_conflicts_nonprofit on interest_conflicts (nonprofit_id);
alter table interest_conflicts enable row level security;
alter table interest_conflicts force row level security;
grant select, insert, delete, update (ended_at, ended_by, end_reason) on interest_conflicts to app_user;
grant select on interest_conflicts to backup;
`;

/** The nonprofit is no reader: neither who declared it nor that somebody did is told to it. */
const RULES = `
create policy interest_conflicts_read on interest_conflicts for select to app_user
  using (tenant_id = app_tenant() or app_erases(nonprofit_id));
create policy interest_conflicts_declare on interest_conflicts for insert to app_user
  with check (tenant_id = app_tenant() and app_runs_calls() and declared_by = app_person() and ended_at is null);
create policy interest_conflicts_end on interest_conflicts for update to app_user
  using (tenant_id = app_tenant() and app_runs_calls() and ended_at is null)
  with check (tenant_id = app_tenant() and app_runs_calls() and ended_by = app_person());
create policy interest_conflicts_erase on interest_conflicts for delete to app_user using (app_erases(nonprofit_id));
`;
