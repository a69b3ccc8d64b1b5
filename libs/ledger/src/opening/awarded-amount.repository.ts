import type { Tx } from '@puente/database';
import type { Currency, Money } from '@puente/kernel';

/** What an award that became active is about; null for any other. */
export async function awardedAmount(tx: Tx, tenantId: string, awardId: string): Promise<Money | null> {
  const [row] = await tx.query<{ minor: string; currency: Currency }[]>(
    `select amount_minor::text as minor, currency from awards where tenant_id = $1 and id = $2
      and state not in ('draft', 'proposed', 'approved', 'agreement', 'withdrawn')`,
    [tenantId, awardId],
  );
  return row ? { minor: BigInt(row.minor), currency: row.currency } : null;
}
