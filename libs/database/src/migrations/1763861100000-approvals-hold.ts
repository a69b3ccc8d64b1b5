import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval counts while who gave it may still approve. */
export class ApprovalsHold1763861100000 implements MigrationInterface {
  name = 'ApprovalsHold1763861100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [COLLEAGUES, STILL, COUNTED]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What approvals rest on cannot be taken back: restore a backup instead.');
  }
}

/** Whoever runs calls knows who works on which programme: it decides who may approve, review and be called on. */
const COLLEAGUES = `
create policy membership_programmes_colleagues on membership_programmes for select to app_user
  using (tenant_id = app_tenant() and app_runs_calls());
`;

const STILL = `
create function app_decides_still(person uuid, call uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from memberships m where m.tenant_id = app_tenant() and m.person_id = person
    and m.roles && array['program-officer', 'funder-admin', 'hip-staff', 'hip-admin']
    and (not exists (select from membership_programmes p where p.tenant_id = m.tenant_id and p.person_id = m.person_id)
      or exists (select from membership_programmes p join calls c on c.tenant_id = p.tenant_id
        and c.programme_id = p.programme_id
        where p.tenant_id = m.tenant_id and p.person_id = m.person_id and c.id = call))) $$;
`;

const COUNTED = `
create or replace function app_decision_approvals(decision uuid, expected integer, proposer uuid) returns bigint
  language sql stable parallel safe as $$ select count(distinct a.person_id) from decision_approvals a
    join decisions d on d.tenant_id = a.tenant_id and d.id = a.decision_id
    where a.tenant_id = app_tenant() and a.decision_id = decision and a.person_id <> proposer
      and a.shown_sha256 = app_decision_shown(decision, expected)
      and app_decides_still(a.person_id, d.call_id)
      and not app_decision_stepped_back(decision, a.person_id)
      and not app_decision_stepped_back(decision, proposer) $$;
`;
