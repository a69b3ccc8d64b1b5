import { findPortfolioKeeper, recordAudits, type AuditEntry } from '@puente/audit';
import { systemActor, type Tx } from '@puente/database';
import type { DailyCode } from './core';
import type { Swept } from './sweep.repository';

/**
 * Records what the daily job took away: in the log of each organisation how many of its rows of that kind went. People who
 * belong to none stand in HIP's.
 */
export async function recordSwept(tx: Tx, code: DailyCode, { count, owners }: Swept): Promise<void> {
  const house = code === 'people' && count > 0 ? await findPortfolioKeeper(tx) : null;
  const counts = house ? new Map([[house, count]]) : countEach(owners);
  const entries = [...counts].map(([tenantId, rows]): AuditEntry => ({
    ...{ tenantId, action: 'retention.swept', subjectType: 'retention', subjectId: null },
    detail: { kept: code, count: rows },
  }));
  await recordAudits(tx, systemActor('keeper'), entries);
}

function countEach(owners: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of owners) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
