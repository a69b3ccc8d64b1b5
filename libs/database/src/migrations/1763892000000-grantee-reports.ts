import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that nonprofits write once, for one funder or for several, and the counts that were accepted. */
export class GranteeReports1763892000000 implements MigrationInterface {
  name = 'GranteeReports1763892000000';

  async up(runner: QueryRunner): Promise<void> {
    const steps = [REPORTS, RECIPIENTS, PARTS, RULES, ANSWERS, BESIDE, SUBMISSIONS, FIGURES];
    for (const step of steps) await runner.query(step);
    for (const table of ERASED) await runner.query(mayBeErased(table));
  }

  down(): Promise<void> {
    throw new Error('What was reported cannot be taken back: restore a backup instead.');
  }
}

/** The nonprofit owns the row; no funder reads it. */
const REPORTS = `
create table grantee_reports (
  tenant_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  from_on date not null,
  until_on date not null,
  indicators jsonb not null,
  started_by uuid not null,
  started_at timestamptz not null,
  constraint pk_grantee_reports primary key (tenant_id, id),
  constraint ck_grantee_reports_period check (until_on >= from_on),
  constraint fk_grantee_reports_organization foreign key (tenant_id) references organizations (id)
);
alter table grantee_reports enable row level security;
alter table grantee_reports force row level security;
grant select, insert, update (version, indicators) on grantee_reports to app_user;
grant select on grantee_reports to backup;
`;

/**
 * For whom a report is: each row one funder's award that asked for it, with the nonprofit's consent and where it stands. A
 * requirement has one report at a time. What is the funder's is named without a foreign key: the policy for new rows asks for it.
 */
const RECIPIENTS = `
create table report_recipients (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  funder_id uuid not null,
  award_id uuid not null,
  requirement_id uuid not null,
  version integer not null default 1,
  state text not null default 'waiting' constraint ck_report_recipients_state
    check (state in ('waiting', 'handed-in', 'returned', 'accepted', 'withdrawn')),
  handed_in integer not null default 0 constraint ck_report_recipients_handed_in check (handed_in >= 0),
  notes jsonb not null default '[]' constraint ck_report_recipients_notes
    check (jsonb_typeof(notes) = 'array' and octet_length(notes::text) < 60000),
  added_by uuid not null,
  added_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint pk_report_recipients primary key (tenant_id, id),
  constraint ck_report_recipients_decided check (num_nonnulls(decided_by, decided_at) in (0, 2)
    and (state not in ('returned', 'accepted') or decided_by is not null)),
  constraint ck_report_recipients_times check ((state in ('waiting', 'withdrawn')) = (handed_in = 0)),
  constraint ck_report_recipients_returned check (state <> 'returned' or notes <> '[]'),
  constraint fk_report_recipients_report foreign key (tenant_id, report_id)
    references grantee_reports (tenant_id, id) on delete cascade
);
create unique index uq_report_recipients_requirement on report_recipients (tenant_id, requirement_id)
  where state <> 'withdrawn';
create index ix_report_recipients_report on report_recipients (tenant_id, report_id);
create index ix_report_recipients_award on report_recipients (funder_id, award_id);
alter table report_recipients enable row level security;
alter table report_recipients force row level security;
grant select, insert, update (version, state, handed_in, notes, decided_by, decided_at) on report_recipients to app_user;
grant select on report_recipients to backup;
`;

/** The nonprofit hands in and withdraws, the funder gives back with notes and accepts; \`core/report-states\` has the same table. */
const PARTS = `
create function app_recipient_may_become(before text, after text) returns boolean language sql immutable parallel safe
  as $$ select after = any (case before
    when 'waiting' then array['handed-in', 'withdrawn']
    when 'handed-in' then array['returned', 'accepted']
    when 'returned' then array['handed-in']
    else array[]::text[] end) $$;
create function app_report_moved(before report_recipients, after report_recipients) returns boolean
  language sql stable parallel safe
  as $$ select after.version = before.version + 1 and app_recipient_may_become(before.state, after.state) and case
    when after.tenant_id = app_tenant() then after.state in ('handed-in', 'withdrawn')
      and after.handed_in = before.handed_in + case when after.state = 'handed-in' then 1 else 0 end
      and (after.notes, after.decided_by, after.decided_at)
        is not distinct from (before.notes, before.decided_by, before.decided_at)
    else after.state in ('returned', 'accepted') and after.handed_in = before.handed_in
      and after.decided_by = app_person() and (after.state = 'returned') = (after.notes <> '[]') end $$;
create trigger report_recipients_parts before update on report_recipients for each row
  when (app_tenant() is not null and not coalesce(app_report_moved(old, new), false))
  execute function refuse_part_of_others();
`;

/** A further funder is added by who signs consents. Funders know of a report once it was handed in to them, and of no other's. */
const RULES = `
create function app_writes_report(report uuid) returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() = 'nonprofit' and exists (select from report_recipients r
    where r.tenant_id = app_tenant() and r.report_id = report and r.state in ('waiting', 'returned')) $$;
create function app_report_is_shared(report uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from report_recipients r where r.tenant_id = app_tenant() and r.report_id = report) $$;
create function app_receives_report(nonprofit uuid, recipient uuid) returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() in ('funder', 'hip') and exists (select from report_recipients r
    where r.tenant_id = nonprofit and r.id = recipient and r.funder_id = app_tenant()
      and r.state in ('handed-in', 'returned', 'accepted')) $$;
create function app_is_asked_to_report(funder uuid, requirement uuid, award uuid) returns boolean
  language sql stable parallel safe
  as $$ select exists (select from award_requirements q where q.tenant_id = funder and q.id = requirement
    and q.award_id = award and q.nonprofit_id = app_tenant() and q.kind = 'report' and q.state = 'open')
    and app_award_runs(funder, award, app_tenant()) $$;
create policy grantee_reports_read on grantee_reports for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy grantee_reports_begin on grantee_reports for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and started_by = app_person() and version = 1);
create policy grantee_reports_write on grantee_reports for update to app_user
  using (tenant_id = app_tenant() and app_writes_report(id))
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy report_recipients_read on report_recipients for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (funder_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_sees_award(funder_id, award_id)
    and state in ('handed-in', 'returned', 'accepted')));
create policy report_recipients_add on report_recipients for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and added_by = app_person() and state = 'waiting'
  and version = 1 and notes = '[]' and decided_by is null
  and (app_signs_consents() or not app_report_is_shared(report_id))
  and app_is_asked_to_report(funder_id, requirement_id, award_id));
create policy report_recipients_hand_in on report_recipients for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  with check (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy report_recipients_decide on report_recipients for update to app_user
  using (funder_id = app_tenant() and app_runs_calls() and state = 'handed-in' and app_sees_award(funder_id, award_id))
  with check (funder_id = app_tenant() and app_runs_calls() and app_sees_award(funder_id, award_id));
`;

/** Written answer by answer, as applications are; no funder reads them. */
const ANSWERS = `
create table report_answers (
  tenant_id uuid not null,
  report_id uuid not null,
  question_id text not null,
  version integer not null default 1,
  value jsonb,
  edit_id uuid not null,
  earlier_edits uuid[] not null default '{}',
  written_by uuid not null,
  written_at timestamptz not null,
  constraint pk_report_answers primary key (tenant_id, report_id, question_id),
  constraint ck_report_answers_value check (octet_length(value::text) < 100000),
  constraint fk_report_answers_report foreign key (tenant_id, report_id)
    references grantee_reports (tenant_id, id) on delete cascade
);
alter table report_answers enable row level security;
alter table report_answers force row level security;
grant select, insert, update (version, value, edit_id, earlier_edits, written_by, written_at) on report_answers to app_user;
grant select on report_answers to backup;
create policy report_answers_read on report_answers for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy report_answers_add on report_answers for insert to app_user with check (
  tenant_id = app_tenant() and app_writes_report(report_id) and written_by = app_person());
create policy report_answers_change on report_answers for update to app_user
  using (tenant_id = app_tenant() and app_writes_report(report_id))
  with check (tenant_id = app_tenant() and app_writes_report(report_id) and written_by = app_person());
`;

const BESIDE = `
create table report_answers_beside (
  tenant_id uuid not null,
  report_id uuid not null,
  edit_id uuid not null,
  question_id text not null,
  value jsonb,
  seen_version integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  constraint pk_report_answers_beside primary key (tenant_id, report_id, question_id, edit_id),
  constraint ck_report_answers_beside_value check (octet_length(value::text) < 100000),
  constraint ck_report_answers_beside_settled check ((settled_by is null) = (settled_at is null)),
  constraint fk_report_answers_beside_report foreign key (tenant_id, report_id)
    references grantee_reports (tenant_id, id) on delete cascade
);
alter table report_answers_beside enable row level security;
alter table report_answers_beside force row level security;
grant select, insert, update (settled_by, settled_at) on report_answers_beside to app_user;
grant select on report_answers_beside to backup;
create policy report_answers_beside_read on report_answers_beside for select to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit');
create policy report_answers_beside_add on report_answers_beside for insert to app_user with check (
  tenant_id = app_tenant() and app_writes_report(report_id) and written_by = app_person() and settled_at is null);
create policy report_answers_beside_settle on report_answers_beside for update to app_user
  using (tenant_id = app_tenant() and app_writes_report(report_id))
  with check (tenant_id = app_tenant() and app_writes_report(report_id) and settled_by = app_person());
`;

/** What one funder was handed in, as it was; nobody changes it. */
const SUBMISSIONS = `
create table report_submissions (
  tenant_id uuid not null,
  recipient_id uuid not null,
  number integer not null constraint ck_report_submissions_number check (number > 0),
  document jsonb not null constraint ck_report_submissions_document check (octet_length(document::text) < 500000),
  sha256 text not null constraint ck_report_submissions_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  handed_in_by uuid not null,
  handed_in_at timestamptz not null,
  constraint pk_report_submissions primary key (tenant_id, recipient_id, number),
  constraint fk_report_submissions_recipient foreign key (tenant_id, recipient_id)
    references report_recipients (tenant_id, id) on delete cascade
);
alter table report_submissions enable row level security;
alter table report_submissions force row level security;
grant select, insert on report_submissions to app_user;
grant select on report_submissions to backup;
create function app_hands_in(recipient uuid, submission integer) returns boolean language sql stable parallel safe
  as $$ select exists (select from report_recipients r where r.tenant_id = app_tenant() and r.id = recipient
    and r.state in ('waiting', 'returned') and r.handed_in + 1 = submission) $$;
create policy report_submissions_read on report_submissions for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_receives_report(tenant_id, recipient_id));
create policy report_submissions_add on report_submissions for insert to app_user with check (
  tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and handed_in_by = app_person()
  and app_hands_in(recipient_id, number));
`;

/**
 * Counts that a funder accepted: of an award, by a version of an indicator's meaning. The same report may have been accepted by
 * several funders: \`report_id\` and the indicator say what is one and the same count. Nothing gets in that was not handed in.
 */
const FIGURES = `
create table reported_figures (
  tenant_id uuid not null,
  award_id uuid not null,
  recipient_id uuid not null,
  report_id uuid not null,
  nonprofit_id uuid not null,
  indicator text not null,
  definition integer not null constraint ck_reported_figures_definition check (definition > 0),
  breakdown text not null constraint ck_reported_figures_breakdown
    check (breakdown in ('total', 'sex', 'gender-identity', 'age-band', 'origin', 'form')),
  category text not null,
  value integer not null constraint ck_reported_figures_value check (value between 0 and 10000000),
  quality text not null constraint ck_reported_figures_quality check (quality in ('counted', 'estimated')),
  overlap text not null constraint ck_reported_figures_overlap check (overlap in ('none', 'possible', 'unknown')),
  from_on date not null,
  until_on date not null,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  constraint pk_reported_figures primary key (tenant_id, recipient_id, indicator, definition, breakdown, category),
  constraint ck_reported_figures_period check (until_on >= from_on),
  constraint ck_reported_figures_whole check ((breakdown = 'total') = (category = 'total')),
  constraint fk_reported_figures_award foreign key (tenant_id, award_id) references awards (tenant_id, id)
);
create index ix_reported_figures_award on reported_figures (tenant_id, award_id);
create index ix_reported_figures_nonprofit on reported_figures (nonprofit_id, report_id);
alter table reported_figures enable row level security;
alter table reported_figures force row level security;
grant select, insert on reported_figures to app_user;
grant select on reported_figures to backup;
create function app_was_reported(figure reported_figures) returns boolean language sql stable parallel safe
  as $$ select exists (select from report_recipients r join report_submissions s
      on s.tenant_id = r.tenant_id and s.recipient_id = r.id and s.number = r.handed_in
    where r.tenant_id = figure.nonprofit_id and r.id = figure.recipient_id and r.report_id = figure.report_id
      and r.funder_id = figure.tenant_id and r.award_id = figure.award_id and r.state = 'accepted'
      and (s.document ->> 'fromOn')::date = figure.from_on and (s.document ->> 'untilOn')::date = figure.until_on
      and s.document -> 'figures' @> jsonb_build_array(jsonb_build_object('indicator', figure.indicator,
        'definition', figure.definition, 'breakdown', figure.breakdown, 'category', figure.category,
        'value', figure.value, 'quality', figure.quality, 'overlap', figure.overlap))) $$;
create policy reported_figures_read on reported_figures for select to app_user using (
  app_tenant() in (tenant_id, nonprofit_id) and app_sees_award(tenant_id, award_id));
create policy reported_figures_accept on reported_figures for insert to app_user with check (
  tenant_id = app_tenant() and app_runs_calls() and accepted_by = app_person() and app_was_reported(reported_figures));
`;

const ERASED = [
  'grantee_reports',
  'report_recipients',
  'report_answers',
  'report_answers_beside',
  'report_submissions',
];
const mayBeErased = (table: string): string => `
grant delete on ${table} to app_user;
create policy ${table}_keeper_read on ${table} for select to app_user using (app_erases(tenant_id));
create policy ${table}_keeper_erase on ${table} for delete to app_user using (app_erases(tenant_id));
`;
