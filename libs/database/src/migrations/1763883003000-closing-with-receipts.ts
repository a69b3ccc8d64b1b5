import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An award by a route that reports receipts of donations does not close while one of what arrived is missing. */
export class ClosingWithReceipts1763883003000 implements MigrationInterface {
  name = 'ClosingWithReceipts1763883003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTLED);
  }

  down(): Promise<void> {
    throw new Error('Ends of awards cannot be taken back: restore a backup instead.');
  }
}

/** The same routes stand in `RECEIPT_ROUTES`. */
const SETTLED = `
create function app_receipts_are_there(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select not exists (select from payments p join awards w on w.tenant_id = p.tenant_id and w.id = p.award_id
    where p.tenant_id = tenant and p.award_id = award and p.state = 'received' and w.route in ('treaty', 'domestic')
      and not exists (select from donation_receipts r where r.tenant_id = p.tenant_id and r.payment_id = p.id)) $$;
alter function app_award_is_settled(uuid, uuid) rename to app_award_is_settled_but_for_receipts;
create function app_award_is_settled(tenant uuid, award uuid) returns boolean language sql stable parallel safe
  as $$ select app_award_is_settled_but_for_receipts(tenant, award) and app_receipts_are_there(tenant, award) $$;
`;
