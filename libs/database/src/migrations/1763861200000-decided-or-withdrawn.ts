import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An application is awarded or withdrawn, never both, whoever is quicker; nothing is told of what was withdrawn before. */
export class DecidedOrWithdrawn1763861200000 implements MigrationInterface {
  name = 'DecidedOrWithdrawn1763861200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [HELD, TOLD, DECIDED]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error(
      'What keeps decisions apart from withdrawals cannot be taken back: restore a backup instead.',
    );
  }
}

/** Whoever decides holds the rows still and changes nothing of them: PostgreSQL locks only what one might update. */
const HELD = `
create policy applications_hold on applications for update to app_user
  using (funder_id = app_tenant() and app_runs_calls() and app_has_programme(programme_id) and status = 'submitted'
    and (sealed_until is null or greatest(sealed_until,
      (select c.closes_at from calls c where c.tenant_id = funder_id and c.id = applications.call_id)) <= now()))
  with check (false);
`;

/** After the row, when its foreign key has waited for a withdrawal under way: policies look at what stood before. */
const TOLD = `
create function refuse_told_of_withdrawn() returns trigger language plpgsql as $$
begin
  perform from applications a where a.tenant_id = new.tenant_id and a.id = new.application_id and a.status = 'submitted'
    for no key update;
  if not found then
    raise exception 'its nonprofit took it back' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger told_of_received after insert on outcomes for each row
  when (app_tenant_kind() in ('funder', 'hip')) execute function refuse_told_of_withdrawn();
`;

const DECIDED = `
create function refuse_withdrawal_of_awarded() returns trigger language plpgsql as $$
begin
  if exists (select from outcomes o where o.tenant_id = old.tenant_id and o.application_id = old.id
      and o.outcome = 'award') then
    raise exception 'it was awarded' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger applications_decided before update on applications for each row
  when (old.status = 'submitted' and new.status = 'withdrawn' and app_tenant_kind() = 'nonprofit')
  execute function refuse_withdrawal_of_awarded();
`;
