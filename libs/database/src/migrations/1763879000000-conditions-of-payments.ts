import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an instalment waits for is a requirement of its award, and nothing is paid before it is accepted or let go. */
export class ConditionsOfPayments1763879000000 implements MigrationInterface {
  name = 'ConditionsOfPayments1763879000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [KNOWN, OF_THE_AWARD, MET, ACTORS, QUEUE]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Payments cannot be taken back: restore a backup instead.');
  }
}

/** Nothing is planned that its nonprofit could not know of. */
const KNOWN = `
create policy disbursements_known on disbursements as restrictive for insert to app_user with check (
  app_system() = 'installer'
  or app_award_is(tenant_id, award_id, nonprofit_id, array['agreement', 'active', 'paused', 'closing']));
`;

const OF_THE_AWARD = `
alter table disbursement_requirements add constraint fk_disbursement_requirements_requirement
  foreign key (tenant_id, requirement_id) references award_requirements (tenant_id, id);
create function app_is_condition(tenant uuid, disbursement uuid, requirement uuid) returns boolean
  language sql stable parallel safe as $$ select exists (select from disbursements d join award_requirements q
      on q.tenant_id = d.tenant_id and q.award_id = d.award_id
    where d.tenant_id = tenant and d.id = disbursement and q.id = requirement) $$;
create policy disbursement_requirements_own on disbursement_requirements as restrictive for insert to app_user
  with check (app_system() = 'installer' or app_is_condition(tenant_id, disbursement_id, requirement_id));
`;

const MET = `
create function app_conditions_met(tenant uuid, disbursement uuid) returns boolean language sql stable parallel safe
  as $$ select not exists (select from disbursement_requirements r join award_requirements q
      on q.tenant_id = r.tenant_id and q.id = r.requirement_id
    where r.tenant_id = tenant and r.disbursement_id = disbursement and q.state not in ('accepted', 'waived')) $$;
create policy payments_conditions on payments as restrictive for insert to app_user
  with check (app_system() = 'installer' or app_conditions_met(tenant_id, disbursement_id));
create trigger payments_conditions before update on payments for each row
  when (app_tenant() is not null and old.state = 'proposed' and new.state = 'approved'
    and not app_conditions_met(new.tenant_id, new.disbursement_id))
  execute function refuse_part_of_others();
`;

/** Whoever acts through the application, a person or the platform itself; not who repairs past it. */
const ACTORS = `
drop trigger payments_parts on payments;
create trigger payments_parts before update on payments for each row
  when ((app_tenant() is not null or app_system() <> 'none')
    and not coalesce(app_payment_change_holds(old, new), false))
  execute function refuse_part_of_others();
`;

const QUEUE = `
create index ix_payments_proposed on payments (tenant_id, proposed_at, id);
`;
