import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Impact reports: put together by one person, approved as they were shown by another, and never changed after that. */
export class ImpactReports1763897000000 implements MigrationInterface {
  name = 'ImpactReports1763897000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [REPORTS, CHANGES, RULES, COUNTS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What was reported cannot be taken back: restore a backup instead.');
  }
}

/**
 * `facts` are the own books and accepted counts that a report was made of, `material` what of them may be printed, `snapshot`
 * the documents in both languages as they were submitted. A correction is another row that names what it replaces.
 */
const REPORTS = `
create table impact_reports (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  state text not null default 'draft'
    constraint ck_impact_reports_state check (state in ('draft', 'submitted', 'approved', 'withdrawn')),
  replaces uuid,
  scope jsonb not null,
  facts jsonb not null constraint ck_impact_reports_facts check (octet_length(facts::text) < 20000000),
  material jsonb not null constraint ck_impact_reports_material check (octet_length(material::text) < 5000000),
  texts jsonb not null constraint ck_impact_reports_texts check (octet_length(texts::text) < 300000),
  snapshot text constraint ck_impact_reports_size check (octet_length(snapshot) < 12000000),
  sha256 text,
  written_by uuid not null,
  written_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  constraint pk_impact_reports primary key (tenant_id, id),
  constraint ck_impact_reports_sha256 check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
  constraint ck_impact_reports_submitted check (num_nonnulls(snapshot, sha256, submitted_by, submitted_at)
    = case when state in ('submitted', 'approved') then 4 else 0 end),
  constraint ck_impact_reports_approved check (num_nonnulls(approved_by, approved_at)
    = case when state = 'approved' then 2 else 0 end),
  constraint ck_impact_reports_two_people check (approved_by <> submitted_by and approved_by <> written_by),
  constraint fk_impact_reports_replaces foreign key (tenant_id, replaces) references impact_reports (tenant_id, id),
  constraint fk_impact_reports_organization foreign key (tenant_id) references organizations (id)
);
create index ix_impact_reports_written on impact_reports (tenant_id, written_at, id);
alter table impact_reports enable row level security;
alter table impact_reports force row level security;
grant select, insert, update (version, state, facts, material, texts, snapshot, sha256, written_by, written_at,
  submitted_by, submitted_at, approved_by, approved_at) on impact_reports to app_user;
grant select on impact_reports to backup;
`;

/** Texts and figures change in a draft alone; what was submitted is approved as it is, or becomes a draft again. */
const CHANGES = `
create function app_impact_same(before impact_reports, after impact_reports) returns boolean
  language sql immutable parallel safe
  as $$ select (after.facts, after.material, after.texts, after.written_by, after.written_at)
    = (before.facts, before.material, before.texts, before.written_by, before.written_at) $$;
create function app_impact_change_holds(before impact_reports, after impact_reports) returns boolean
  language sql stable parallel safe
  as $$ select after.version = before.version + 1 and case before.state || ' ' || after.state
    when 'draft draft' then after.written_by = app_person()
    when 'draft submitted' then app_impact_same(before, after) and after.submitted_by = app_person()
    when 'submitted draft' then app_impact_same(before, after)
    when 'submitted approved' then app_impact_same(before, after) and after.approved_by = app_person()
      and (after.snapshot, after.sha256, after.submitted_by, after.submitted_at)
        = (before.snapshot, before.sha256, before.submitted_by, before.submitted_at)
    when 'draft withdrawn' then app_impact_same(before, after)
    when 'submitted withdrawn' then app_impact_same(before, after)
    else false end $$;
create trigger impact_reports_parts before update on impact_reports for each row
  when ((app_tenant() is not null or app_system() <> 'none') and not coalesce(app_impact_change_holds(old, new), false))
  execute function refuse_part_of_others();
`;

/** They hold the books of their payer: who reads those reads them. */
const RULES = `
create policy impact_reports_read on impact_reports for select to app_user
  using (tenant_id = app_tenant() and app_reads_books());
create policy impact_reports_begin on impact_reports for insert to app_user with check (
  tenant_id = app_tenant() and app_keeps_books() and written_by = app_person() and state = 'draft' and version = 1);
create policy impact_reports_change on impact_reports for update to app_user
  using (tenant_id = app_tenant() and app_keeps_books()) with check (tenant_id = app_tenant() and app_keeps_books());
`;

/** A report that nobody sits at a desk for is made of accepted counts too; they leave through the register alone. */
const COUNTS = `
create policy reported_figures_registrar_read on reported_figures for select to app_user
  using (app_system() = 'registrar');
`;
