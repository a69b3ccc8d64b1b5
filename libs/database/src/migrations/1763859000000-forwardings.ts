import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That another funder may read what was handed in to one that said no, if the nonprofit agrees and while it does. */
export class Forwardings1763859000000 implements MigrationInterface {
  name = 'Forwardings1763859000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [FORWARDINGS, RULES, WRITING, SIDES, WITHDRAWN, SAID_YES, READING, TELLING, KEEPING]) {
      await runner.query(step);
    }
  }

  down(): Promise<void> {
    throw new Error('Forwardings cannot be taken back: restore a backup instead.');
  }
}

/** The nonprofit owns the row; each state follows from its moments. The form is named so that it is found without the application. */
const FORWARDINGS = `
create table forwardings (
  tenant_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  call_id uuid not null,
  funder_id uuid not null,
  form_id uuid not null,
  form_number integer not null,
  to_funder_id uuid not null,
  until date not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  forwarded_by uuid,
  forwarded_at timestamptz,
  note text,
  opened_at timestamptz,
  shown_named boolean not null default false,
  constraint pk_forwardings primary key (tenant_id, id),
  constraint ck_forwardings_to check (to_funder_id <> funder_id),
  constraint ck_forwardings_until check (until - (signed_at at time zone 'America/Mexico_City')::date between 0 and 90),
  constraint ck_forwardings_revoked check (revoked_by is null or revoked_at is not null),
  constraint ck_forwardings_forwarded check ((forwarded_by is null) = (forwarded_at is null)),
  constraint ck_forwardings_note check (note is null or (forwarded_at is not null and length(note) <= 1000)),
  constraint ck_forwardings_opened check (opened_at is null or forwarded_at is not null),
  constraint fk_forwardings_application foreign key (tenant_id, application_id)
    references applications (tenant_id, id) on delete cascade,
  constraint fk_forwardings_funder foreign key (funder_id) references organizations (id),
  constraint fk_forwardings_to_funder foreign key (to_funder_id) references organizations (id)
);
create unique index uq_forwardings_living on forwardings (tenant_id, application_id, to_funder_id) where revoked_at is null;
create index ix_forwardings_funder on forwardings (funder_id, application_id);
create index ix_forwardings_to_funder on forwardings (to_funder_id);
alter table forwardings enable row level security;
alter table forwardings force row level security;
grant select, insert, delete, update (revoked_by, revoked_at, forwarded_by, forwarded_at, note, opened_at, shown_named)
  on forwardings to app_user;
grant select on forwardings to backup;
`;

/**
 * Nobody but the named funder, once it was passed on, while it runs and is not taken back; of that funder nobody who is limited
 * to certain programmes, because it belongs to none.
 */
const RULES = `
create function app_forwarding_runs(until date, revoked timestamptz) returns boolean language sql stable parallel safe
  as $$ select revoked is null and until >= (now() at time zone 'America/Mexico_City')::date $$;
create function app_reads_forwarded(funder uuid, until date, revoked timestamptz, forwarded timestamptz) returns boolean
  language sql stable parallel safe as $$ select app_tenant_kind() in ('funder', 'hip') and funder = app_tenant()
    and forwarded is not null and app_forwarding_runs(until, revoked)
    and nullif(current_setting('app.programmes', true), '') is null
    and app_roles() && array['program-officer', 'funder-finance', 'funder-admin', 'hip-staff', 'hip-verifier', 'hip-admin'] $$;
create policy forwardings_read on forwardings for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (funder_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_reads_received()
    and not app_stepped_back(call_id, tenant_id) and exists (select from calls c
      where c.tenant_id = funder_id and c.id = call_id))
  or app_reads_forwarded(to_funder_id, until, revoked_at, forwarded_at));
`;

/** Signed by who may, for what was handed in to a funder whose latest answer is a no or a waiting list. */
const WRITING = `
create function app_latest_outcome(tenant uuid, application uuid) returns text language sql stable parallel safe
  as $$ select o.outcome from outcomes o where o.tenant_id = tenant and o.application_id = application
    order by o.decided_at desc limit 1 $$;
create policy forwardings_sign on forwardings for insert to app_user with check (
  tenant_id = app_tenant() and app_signs_consents() and signed_by = app_person()
  and revoked_at is null and forwarded_at is null and opened_at is null
  and exists (select from organizations o where o.id = to_funder_id and o.kind <> 'nonprofit')
  and exists (select from applications a where a.tenant_id = forwardings.tenant_id and a.id = application_id
    and a.status = 'submitted' and (a.funder_id, a.call_id, a.form_id, a.form_number)
      = (forwardings.funder_id, forwardings.call_id, forwardings.form_id, forwardings.form_number))
  and app_latest_outcome(tenant_id, application_id) in ('decline', 'waitlist'));
create policy forwardings_revoke on forwardings for update to app_user
  using (tenant_id = app_tenant() and app_signs_consents() and revoked_at is null)
  with check (tenant_id = app_tenant() and app_signs_consents() and revoked_by = app_person());
create policy forwardings_pass on forwardings for update to app_user
  using (funder_id = app_tenant() and app_runs_calls() and forwarded_at is null and app_forwarding_runs(until, revoked_at)
    and app_latest_outcome(tenant_id, application_id) in ('decline', 'waitlist') and not app_stepped_back(call_id, tenant_id) and exists (select from calls c
      where c.tenant_id = funder_id and c.id = call_id))
  with check (funder_id = app_tenant() and app_runs_calls() and forwarded_by = app_person()
    and app_latest_outcome(tenant_id, application_id) in ('decline', 'waitlist'));
create policy forwardings_open on forwardings for update to app_user
  using (app_reads_forwarded(to_funder_id, until, revoked_at, forwarded_at))
  with check (to_funder_id = app_tenant() and (opened_at is not null or shown_named));
`;

/** Each side writes its own part alone. */
const SIDES = `
create trigger forwardings_parts before update on forwardings for each row when (
  (app_tenant_kind() = 'nonprofit' and to_jsonb(new) - array['revoked_by', 'revoked_at']
    is distinct from to_jsonb(old) - array['revoked_by', 'revoked_at'])
  or (old.funder_id = app_tenant() and (
    to_jsonb(new) - array['forwarded_by', 'forwarded_at', 'note', 'revoked_at']
      is distinct from to_jsonb(old) - array['forwarded_by', 'forwarded_at', 'note', 'revoked_at']
    or (new.revoked_at is distinct from old.revoked_at and (new.forwarded_by, new.forwarded_at, new.note)
      is distinct from (old.forwarded_by, old.forwarded_at, old.note))
    or (old.forwarded_at is not null and (new.forwarded_by, new.forwarded_at, new.note)
      is distinct from (old.forwarded_by, old.forwarded_at, old.note))))
  or (old.to_funder_id = app_tenant() and (to_jsonb(new) - array['opened_at', 'shown_named']
      is distinct from to_jsonb(old) - array['opened_at', 'shown_named']
    or (old.shown_named and not new.shown_named)
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at))))
  execute function refuse_part_of_others();
`;

/** What its nonprofit takes back is read by nobody any more. */
const WITHDRAWN = `
create function end_forwardings() returns trigger language plpgsql as $$
begin
  update forwardings set revoked_by = coalesce(app_person(), signed_by), revoked_at = new.withdrawn_at
    where tenant_id = new.tenant_id and application_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger applications_end_forwardings after update on applications for each row
  when (old.status = 'submitted' and new.status = 'withdrawn') execute function end_forwardings();
`;

/**
 * Who said no and then says yes reads it alone again; nobody took it back, so nobody is named. The name sorts after that of the
 * trigger that waits for the application: a consent that was under way is seen as well.
 */
const SAID_YES = `
create policy forwardings_said_yes on forwardings for update to app_user
  using (funder_id = app_tenant() and app_runs_calls() and revoked_at is null
    and app_latest_outcome(tenant_id, application_id) in ('award', 'advance'))
  with check (funder_id = app_tenant() and app_runs_calls() and revoked_by is null and revoked_at is not null
    and app_latest_outcome(tenant_id, application_id) in ('award', 'advance'));
create function end_forwardings_of_selected() returns trigger language plpgsql as $$
begin
  update forwardings set revoked_at = new.decided_at
    where tenant_id = new.tenant_id and application_id = new.application_id and revoked_at is null;
  return null;
end $$;
create trigger yes_ends_forwardings after insert on outcomes for each row
  when (new.outcome in ('award', 'advance')) execute function end_forwardings_of_selected();
`;

/** What was handed in, and the form that it answers; nothing else of the application, and no file. */
const READING = `
create policy submissions_forwarded on submissions for select to app_user using (
  exists (select from forwardings f where f.tenant_id = submissions.tenant_id
    and f.application_id = submissions.application_id
    and app_reads_forwarded(f.to_funder_id, f.until, f.revoked_at, f.forwarded_at)));
create policy form_versions_forwarded on form_versions for select to app_user using (
  exists (select from forwardings f where f.funder_id = form_versions.tenant_id and f.form_id = form_versions.form_id
    and f.form_number = form_versions.number
    and app_reads_forwarded(f.to_funder_id, f.until, f.revoked_at, f.forwarded_at)));
drop policy application_files_read on application_files;
create policy application_files_read on application_files for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (app_tenant_kind() in ('funder', 'hip') and scan = 'clean'
    and exists (select from applications a where a.tenant_id = application_files.tenant_id
      and a.id = application_files.application_id and a.funder_id = app_tenant())
    and exists (select from submissions s
      where s.tenant_id = application_files.tenant_id and s.application_id = application_files.application_id
        and jsonb_exists(s.answers -> application_files.question_id, application_files.id::text)))
  or app_system() in ('librarian', 'keeper'));
`;

/** Of a funder's people those are told of it who may open it; the other side knows none of them. */
const TELLING = `
create policy membership_programmes_mailer on membership_programmes for select to app_user using (app_system() = 'mailer');
create policy recusals_mailer on recusals for select to app_user using (app_system() = 'mailer');
`;

const KEEPING = `
create policy forwardings_keeper_read on forwardings for select to app_user using (app_system() = 'keeper');
create policy forwardings_keeper_sweep on forwardings for delete to app_user using (
  app_system() = 'keeper' and not app_forwarding_runs(until, revoked_at));
create policy forwardings_keeper_erase on forwardings for delete to app_user using (app_erases(tenant_id));
`;
