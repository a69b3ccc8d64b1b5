import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A membership may be limited to programmes; administrators change memberships and end them. */
export class AssignedProgrammes1763802000000 implements MigrationInterface {
  name = 'AssignedProgrammes1763802000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [STANDING, MEMBERSHIPS, ASSIGNMENTS, PROGRAMMES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Assignments cannot be taken back: restore a backup instead.');
  }
}

/** What the policies ask of a person's roles and programmes; `none` stands before the programmes of a limited person. */
const STANDING = `
create function app_manages_people() returns boolean language sql stable parallel safe
  as $$ select app_person() is not null and app_roles() && array['nonprofit-admin', 'funder-admin', 'hip-admin'] $$;
create function app_has_programme(id uuid) returns boolean language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.programmes', true), ''), id::text) = id::text
    or id::text = any (string_to_array(current_setting('app.programmes', true), ',')) $$;
`;

/** Sessions opened before \`changed_at\` are over. */
const MEMBERSHIPS = `
alter table memberships add column changed_at timestamptz not null default '-infinity';
alter table memberships add column last_used_at timestamptz;
grant update (roles, changed_at, last_used_at), delete on memberships to app_user;
create policy memberships_change on memberships for update to app_user
  using ((tenant_id = app_tenant() and app_manages_people()) or app_system() = 'login')
  with check ((tenant_id = app_tenant() and app_manages_people()) or app_system() = 'login');
create policy memberships_end on memberships for delete to app_user
  using (tenant_id = app_tenant() and app_manages_people());
`;

const ASSIGNMENTS = `
create table membership_programmes (
  tenant_id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  constraint pk_membership_programmes primary key (tenant_id, person_id, programme_id),
  constraint fk_membership_programmes_membership foreign key (tenant_id, person_id)
    references memberships (tenant_id, person_id) on delete cascade,
  constraint fk_membership_programmes_programme foreign key (tenant_id, programme_id)
    references programmes (tenant_id, id)
);
alter table membership_programmes enable row level security;
alter table membership_programmes force row level security;
grant select, insert, delete on membership_programmes to app_user;
grant select on membership_programmes to backup;
create policy membership_programmes_read on membership_programmes for select to app_user using (
  tenant_id = app_tenant() and (person_id = app_person() or app_manages_people() or 'auditor' = any (app_roles()))
  or app_system() in ('login', 'installer'));
create policy membership_programmes_add on membership_programmes for insert to app_user
  with check ((tenant_id = app_tenant() and app_manages_people()) or app_system() = 'installer');
create policy membership_programmes_end on membership_programmes for delete to app_user
  using (tenant_id = app_tenant() and app_manages_people());
`;

const PROGRAMMES = `
drop policy programmes_read on programmes;
create policy programmes_read on programmes for select to app_user using (
  ((tenant_id = app_tenant() or app_tenant_kind() = 'hip') and app_has_programme(id))
  or app_system() in ('matcher', 'installer') or (status = 'published' and app_tenant_kind() = 'nonprofit'));
drop policy programmes_add on programmes;
create policy programmes_add on programmes for insert to app_user with check (
  (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_has_programme(id))
  or app_system() = 'installer');
drop policy programmes_change on programmes;
create policy programmes_change on programmes for update to app_user
  using (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_has_programme(id))
  with check (tenant_id = app_tenant() and app_tenant_kind() in ('funder', 'hip') and app_has_programme(id));
drop policy match_snapshots_read on match_snapshots;
create policy match_snapshots_read on match_snapshots for select to app_user
  using (tenant_id = app_tenant() and app_has_programme(programme_id));
drop policy match_snapshots_add on match_snapshots;
create policy match_snapshots_add on match_snapshots for insert to app_user
  with check (tenant_id = app_tenant() and app_has_programme(programme_id));
`;
