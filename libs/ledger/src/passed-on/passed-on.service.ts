import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { awardOfOwn, type AwardRow } from '@puente/grants';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { passedOn, quarterBegins, type PassedOn } from '../core';

/** What became of an award to HIP by the end of the last quarter. */
export interface PassedOnView {
  /** What stood in the books before this day counts. */
  readonly before: DateOnly;
  /** Null: too few received of it to be told. */
  readonly bands: PassedOn | null;
}

/**
 * What a funder sees below its award to HIP. Whoever could follow amounts from day to day would learn each of them by
 * subtraction: so there are bands, four times a year, and nothing of fewer than three.
 */
@Injectable()
export class PassedOnService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Null where the award is not one to HIP. */
  async of(actor: Actor, awardId: string): Promise<PassedOnView | null> {
    const person = requirePermission(actor, 'award:read');
    const award = await this.database.asActor(actor, (tx) => awardOfOwn(tx, person, 'award:read', awardId));
    if (award.intermediary === null) return null;
    const before = quarterBegins(dayInMexico(this.clock.now()));
    const byRecipient = await this.database.asActor(systemActor('treasurer'), (tx) =>
      givenOnBefore(tx, award, before),
    );
    return { before, bands: passedOn({ amountMinor: award.amountMinor, byRecipient }) };
  }
}

/**
 * What each recipient had been promised of it in the books before a day, in the award’s currency. Entries are never changed:
 * what is answered for a day stays.
 */
async function givenOnBefore(
  tx: Tx,
  { tenantId, id }: Pick<AwardRow, 'tenantId' | 'id'>,
  before: DateOnly,
): Promise<bigint[]> {
  const rows = await tx.query<{ minor: string }[]>(
    `select round(sum(app_at_rate(-e.amount, d.source_rate)))::text as minor from awards d
       join ledger_accounts a on a.tenant_id = d.tenant_id and a.award_id = d.id and a.kind = 'promised'
       join ledger_entries e on e.tenant_id = a.tenant_id and e.account_id = a.id
       join ledger_transactions t on t.tenant_id = e.tenant_id and t.id = e.transaction_id
      where d.source_tenant_id = $1 and d.source_award_id = $2
        and t.recorded_at < $3::date::timestamp at time zone 'America/Mexico_City'
      group by d.nonprofit_id having sum(e.amount) < 0`,
    [tenantId, id, before],
  );
  return rows.map(({ minor }) => BigInt(minor));
}
