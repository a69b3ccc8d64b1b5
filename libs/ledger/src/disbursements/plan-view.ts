import type { PersonActor, Tx } from '@puente/database';
import type { AwardState } from '@puente/grants';
import type { Clock } from '@puente/kernel';
import { holds } from '@puente/permissions';
import { isUnderWay, missingFor, type Missing } from '../core';
import { balancesOf } from '../ledger.repository';
import { readinessOf } from '../payments/readiness';
import { listDisbursements, type DisbursementRow } from './disbursement.repository';

/** An instalment as either side reads it, without saying which nonprofit it is for. */
export type DisbursementView = Omit<DisbursementRow, 'nonprofitId'> & {
  /** What stands between it and its payment; none once one is under way, nor for a cancelled one. */
  readonly missing: readonly Missing[];
};

/** The award whose instalments are read, and on which day of the clock. */
export interface Planned {
  readonly tenantId: string;
  readonly id: string;
  readonly state: AwardState;
}

/** The instalments of an award with what each waits for, as far as the reader is told. */
export async function disbursementViews(
  tx: Tx,
  person: PersonActor,
  { tenantId, id, state }: Planned,
  clock: Clock,
): Promise<DisbursementView[]> {
  const rows = await listDisbursements(tx, person.tenantId, id);
  const waiting = rows
    .filter(isWaiting)
    .map((row) => ({ ...row, disbursementId: row.id, awardState: state }));
  const readiness = await readinessOf(tx, person, waiting);
  const committedMinor = await freeOf(tx, person, tenantId, id);
  return rows.map(({ nonprofitId: _hidden, ...row }) => {
    const known = readiness.get(row.id);
    return { ...row, missing: known ? missingFor({ ...known, committedMinor }, clock.now()) : [] };
  });
}

export const isWaiting = ({ state, payment }: Pick<DisbursementRow, 'state' | 'payment'>): boolean =>
  state === 'planned' && (payment === null || !isUnderWay(payment.state));

/** Whoever reads the books learns what is free of the award: nothing before they begin. */
async function freeOf(
  tx: Tx,
  person: PersonActor,
  tenantId: string,
  awardId: string,
): Promise<bigint | null> {
  if (!holds(person, 'ledger:read')) return null;
  return (await balancesOf(tx, tenantId, awardId))?.minor.committed ?? 0n;
}

/** What of an award is planned. */
export const plannedOf = (rows: readonly Pick<DisbursementRow, 'state' | 'amountMinor'>[]): bigint =>
  rows.reduce((all, { state, amountMinor }) => (state === 'planned' ? all + amountMinor : all), 0n);
