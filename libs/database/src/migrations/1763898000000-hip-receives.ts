import type { MigrationInterface, QueryRunner } from 'typeorm';

/** HIP receives money as nonprofits do: it has an account, says what arrived, and answers for the awards that it is given. */
export class HipReceives1763898000000 implements MigrationInterface {
  name = 'HipReceives1763898000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [WHO, ACCOUNT, MONEY, LIFE, CHANGES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('What HIP received cannot be taken back: restore a backup instead.');
  }
}

/** By being the recipient itself, in a role that acts for it; `app_sees_award` says for each award that it is known to it. */
const WHO = `
create function app_hip_receives(recipient uuid, among text[]) returns boolean language sql stable parallel safe
  as $$ select recipient = app_tenant() and app_tenant_kind() = 'hip' and app_roles() && among $$;
create function app_answers_at_hip(recipient uuid) returns boolean language sql stable parallel safe
  as $$ select app_hip_receives(recipient, array['hip-staff', 'hip-admin']) $$;
create function app_keeps_money_at_hip(recipient uuid) returns boolean language sql stable parallel safe
  as $$ select app_hip_receives(recipient, array['hip-admin']) $$;
`;

/** Which version stands is known to all who read awards; two administrators enter and approve it. Whoever pays changes nothing. */
const ACCOUNT = `
create policy bank_accounts_hip_read on bank_accounts for select to app_user
  using (app_hip_receives(tenant_id, array['hip-staff', 'hip-verifier', 'hip-admin', 'auditor']));
create policy bank_accounts_hip_add on bank_accounts for insert to app_user
  with check (app_keeps_money_at_hip(tenant_id) and proposed_by = app_person() and state = 'proposed');
create policy bank_accounts_hip_change on bank_accounts for update to app_user
  using (app_keeps_money_at_hip(tenant_id)) with check (app_keeps_money_at_hip(tenant_id) and decided_by = app_person());
create or replace function keep_bank_account_version() returns trigger language plpgsql as $$
begin
  if app_tenant_kind() in ('funder', 'hip') and old.tenant_id <> app_tenant() then
    if old.blocked_at is not null or new.blocked_at is null
        or to_jsonb(old) - 'blocked_at' is distinct from to_jsonb(new) - 'blocked_at' then
      raise exception 'who pays changes nothing of a bank account' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if app_system() <> 'keeper' and (old.clabe, old.holder, old.bank, old.salt) is distinct from (new.clabe, new.holder, new.bank, new.salt) then
    raise exception 'a version of a bank account does not change' using errcode = 'check_violation';
  end if;
  if app_system() <> 'keeper' and (old.state <> 'proposed' or old.blocked_at is distinct from new.blocked_at) then
    raise exception 'a decided version of a bank account does not change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create policy account_calls_hip_read on account_calls for select to app_user
  using (app_hip_receives(nonprofit_id, array['hip-staff', 'hip-verifier', 'hip-admin', 'auditor']));
`;

/** Said in one's own name: what arrived, what was spent, and which receipt was given for it. */
const MONEY = `
create policy payment_receipts_hip_read on payment_receipts for select to app_user
  using (nonprofit_id = app_tenant() and app_tenant_kind() = 'hip' and app_reads_received());
create policy payment_receipts_hip_say on payment_receipts for insert to app_user with check (
  app_keeps_money_at_hip(nonprofit_id) and said_by = app_person()
  and app_payment_is_on_its_way(tenant_id, payment_id, nonprofit_id));
create policy award_spendings_hip_state on award_spendings for insert to app_user with check (
  app_keeps_money_at_hip(nonprofit_id) and stated_by = app_person() and state = 'stated' and answer = ''
  and app_may_spend(tenant_id, award_id, nonprofit_id, lines, spent_currency, rate)
  and app_asked_by(tenant_id, requirement_id, award_id));
create policy budget_shift_rules_hip_read on budget_shift_rules for select to app_user
  using (app_tenant_kind() = 'hip' and app_reads_received() and app_is_awarded_by(tenant_id));
create or replace function app_keeps_own_money(nonprofit uuid) returns boolean language sql stable parallel safe
  as $$ select (nonprofit = app_tenant() and app_tenant_kind() = 'nonprofit'
    and app_roles() && array['nonprofit-finance', 'legal-representative', 'nonprofit-admin'])
    or app_keeps_money_at_hip(nonprofit) $$;
`;

/** What an award asks for is said to be done, and both sides write to each other and arrange visits. */
const LIFE = `
create policy award_requirements_hip_do on award_requirements for update to app_user
  using (app_answers_at_hip(nonprofit_id) and app_award_runs(tenant_id, award_id, nonprofit_id))
  with check (app_answers_at_hip(nonprofit_id) and app_award_runs(tenant_id, award_id, nonprofit_id));
create policy award_messages_hip_write on award_messages for insert to app_user with check (
  author_id = app_person() and side = 'nonprofit' and app_answers_at_hip(nonprofit_id)
  and app_award_is_shared(tenant_id, award_id, nonprofit_id));
create policy site_visits_hip_ask on site_visits for insert to app_user with check (
  asked_by = app_person() and asked_side = 'nonprofit' and app_answers_at_hip(nonprofit_id) and state = 'asked'
  and version = 1 and answer = '' and answered_by is null and not reminded
  and app_award_runs(tenant_id, award_id, nonprofit_id));
create policy site_visits_hip_answer on site_visits for update to app_user
  using (app_answers_at_hip(nonprofit_id) and app_sees_award(tenant_id, award_id))
  with check (app_answers_at_hip(nonprofit_id) and app_sees_award(tenant_id, award_id));
`;

/** A change is asked for by its staff and accepted by an administrator; an early end is asked for and withdrawn. */
const CHANGES = `
create policy award_amendments_hip_ask on award_amendments for insert to app_user with check (
  app_answers_at_hip(nonprofit_id) and state = 'requested' and version = 1 and asked_by = app_person()
  and answer = '' and reason = '' and app_award_amendable(tenant_id, award_id, nonprofit_id));
create policy award_amendments_hip on award_amendments for update to app_user
  using (app_answers_at_hip(nonprofit_id) and app_award_amendable(tenant_id, award_id, nonprofit_id))
  with check (app_award_amendable(tenant_id, award_id, nonprofit_id) and (app_keeps_money_at_hip(nonprofit_id)
    or (app_answers_at_hip(nonprofit_id) and state = 'withdrawn')));
create policy award_endings_hip_read on award_endings for select to app_user
  using (nonprofit_id = app_tenant() and app_tenant_kind() = 'hip' and app_reads_received()
    and (asked_by is not null or state = 'done'));
create policy award_endings_hip_ask on award_endings for insert to app_user with check (
  app_answers_at_hip(nonprofit_id) and kind = 'termination' and state = 'requested' and version = 1
  and asked_by = app_person() and answer = '' and note = ''
  and app_award_is(tenant_id, award_id, nonprofit_id, array['active', 'paused']));
create policy award_endings_hip_withdraw on award_endings for update to app_user
  using (app_answers_at_hip(nonprofit_id) and state = 'requested')
  with check (app_answers_at_hip(nonprofit_id) and state = 'withdrawn');
`;
