import type { Tx } from '@puente/database';
import type { ShiftRule } from '../core';

/** A rule as it was set. */
export interface SetShiftRule extends ShiftRule {
  readonly id: string;
  readonly setAt: Date;
}

/** Those of a funder, in the order in which they were set: of two for one day the later holds. */
export function listShiftRules(tx: Tx, tenantId: string): Promise<SetShiftRule[]> {
  return tx.query<SetShiftRule[]>(
    `select id, from_on::text as "fromOn", percent, basis, set_at as "setAt" from budget_shift_rules
      where tenant_id = $1 order by set_at, id`,
    [tenantId],
  );
}

/** One after the other: a rule is set later than all before it, however close together two people set theirs. */
export async function insertShiftRule(
  tx: Tx,
  { tenantId, setBy, ...rule }: SetShiftRule & { readonly tenantId: string; readonly setBy: string },
): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('shift rules ' || $1, 0))`, [tenantId]);
  await tx.query(
    `insert into budget_shift_rules (tenant_id, id, from_on, percent, basis, set_by, set_at)
      select $1, $2, $3, $4, $5, $6, greatest($7::timestamptz, max(set_at) + interval '1 millisecond')
        from budget_shift_rules where tenant_id = $1`,
    [tenantId, rule.id, rule.fromOn, rule.percent, rule.basis, setBy, rule.setAt],
  );
}
