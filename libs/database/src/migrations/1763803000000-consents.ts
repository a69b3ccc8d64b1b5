import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nonprofits consent to show, and introductions between a nonprofit and a funder. */
export class Consents1763803000000 implements MigrationInterface {
  name = 'Consents1763803000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [CONSENTS, INTRODUCTIONS, ANSWERS]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Consents cannot be taken back: restore a backup instead.');
  }
}

/** A consent is added and revoked, never changed: updates are granted on the two columns of revocation alone. */
const CONSENTS = `
create function app_signs_consents() returns boolean language sql stable parallel safe
  as $$ select app_tenant_kind() = 'nonprofit' and app_roles() && array['nonprofit-admin', 'legal-representative'] $$;
create table consents (
  tenant_id uuid not null,
  id uuid not null,
  classes text[] not null constraint ck_consents_classes check (cardinality(classes) > 0 and classes <@
    array['identity', 'place', 'work', 'size', 'standing', 'terms', 'text']),
  audience text not null constraint ck_consents_audience check (audience in ('funder', 'donor-report', 'public')),
  funder_id uuid,
  until date not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  shared_by_at_signing integer,
  revoked_by uuid,
  revoked_at timestamptz,
  constraint pk_consents primary key (tenant_id, id),
  constraint ck_consents_funder check (funder_id is null or audience = 'funder'),
  constraint ck_consents_until check (until - (signed_at at time zone 'UTC')::date between 0 and 732),
  constraint ck_consents_revoked check ((revoked_by is null) = (revoked_at is null)),
  constraint fk_consents_organization foreign key (tenant_id) references organizations (id),
  constraint fk_consents_funder foreign key (funder_id) references organizations (id)
);
alter table consents enable row level security;
alter table consents force row level security;
grant select, insert, update (revoked_by, revoked_at) on consents to app_user;
grant select on consents to backup;
create policy consents_read on consents for select to app_user using (
  tenant_id = app_tenant() or app_tenant_kind() = 'hip' or app_system() in ('matcher', 'installer'));
create policy consents_sign on consents for insert to app_user with check (
  (tenant_id = app_tenant() and app_signs_consents() and signed_by = app_person() and revoked_at is null)
  or app_system() = 'installer');
create policy consents_revoke on consents for update to app_user
  using (tenant_id = app_tenant() and app_signs_consents() and revoked_at is null)
  with check (tenant_id = app_tenant() and app_signs_consents() and revoked_by = app_person());
alter table match_profiles add column consents jsonb not null default '[]', add column shown_until date;
grant update (consents, shown_until) on match_profiles to app_user;
`;

/**
 * One row that two organisations share: the nonprofit owns it, the policy names the funder as well. Each writes its own
 * part alone: a funder neither meets, nor ends or gives reasons in the nonprofit's name, nor the other way round.
 */
const INTRODUCTIONS = `
create table introductions (
  tenant_id uuid not null,
  id uuid not null,
  funder_id uuid not null,
  programme_id uuid not null,
  begun_by text not null constraint ck_introductions_begun_by check (begun_by in ('funder', 'nonprofit')),
  begun_at timestamptz not null,
  answer_by date not null,
  funder_wants_by uuid,
  funder_wants_at timestamptz,
  met_at timestamptz,
  ended_side text constraint ck_introductions_ended_side check (ended_side in ('funder', 'nonprofit')),
  ended_at timestamptz,
  told_reason text,
  constraint pk_introductions primary key (tenant_id, id),
  constraint ck_introductions_met check (met_at is null or funder_wants_at is not null),
  constraint ck_introductions_ended check ((ended_side is null) = (ended_at is null)),
  constraint fk_introductions_organization foreign key (tenant_id) references organizations (id),
  constraint fk_introductions_funder foreign key (funder_id) references organizations (id)
);
create unique index uq_introductions_open on introductions (tenant_id, funder_id, programme_id) where ended_at is null;
create index ix_introductions_funder on introductions (funder_id);
alter table introductions enable row level security;
alter table introductions force row level security;
grant select, insert, update (funder_wants_by, funder_wants_at, met_at, ended_side, ended_at, told_reason)
  on introductions to app_user;
grant select on introductions to backup;
create policy introductions_read on introductions for select to app_user using (
  (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
  or (funder_id = app_tenant() and app_tenant_kind() <> 'nonprofit' and app_has_programme(programme_id))
  or app_system() = 'installer');
create policy introductions_begin on introductions for insert to app_user with check (
  (app_system() = 'installer')
  or (met_at is null and exists (select from programmes p where p.tenant_id = funder_id and p.id = programme_id)
    and ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and begun_by = 'nonprofit'
          and funder_wants_at is null)
      or (funder_id = app_tenant() and app_tenant_kind() = 'funder' and begun_by = 'funder'
          and funder_wants_by = app_person() and app_has_programme(programme_id)))));
create policy introductions_change on introductions for update to app_user
  using (ended_at is null and ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit')
    or (funder_id = app_tenant() and app_tenant_kind() = 'funder' and app_has_programme(programme_id))))
  with check (
    (tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and ended_side is distinct from 'funder')
    or (funder_id = app_tenant() and app_tenant_kind() = 'funder' and app_has_programme(programme_id)
      and told_reason is null and ended_side is distinct from 'nonprofit'
      and (met_at is null or ended_side = 'funder')));
`;

/** What a nonprofit answered, for itself: the funder never reads that it declined. */
const ANSWERS = `
create table introduction_answers (
  tenant_id uuid not null,
  introduction_id uuid not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  declined boolean not null,
  consent_id uuid,
  constraint pk_introduction_answers primary key (tenant_id, introduction_id),
  constraint fk_introduction_answers_introduction foreign key (tenant_id, introduction_id)
    references introductions (tenant_id, id),
  constraint fk_introduction_answers_consent foreign key (tenant_id, consent_id) references consents (tenant_id, id)
);
alter table introduction_answers enable row level security;
alter table introduction_answers force row level security;
grant select, insert on introduction_answers to app_user;
grant select on introduction_answers to backup;
create policy introduction_answers_read on introduction_answers for select to app_user
  using ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit') or app_system() = 'installer');
create policy introduction_answers_add on introduction_answers for insert to app_user
  with check ((tenant_id = app_tenant() and app_tenant_kind() = 'nonprofit' and answered_by = app_person())
    or app_system() = 'installer');
`;
