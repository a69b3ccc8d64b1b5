import type { Tx } from '@puente/database';
import type { ImpactFault, ImpactScope } from '../core';
import type { ImpactData } from './impact-data';

/** A report that waits for its figures. */
export interface ReadingKey {
  readonly tenantId: string;
  readonly reportId: string;
}

/** What the figures of a report that waits are to be about, and in whose name they leave. */
export async function findReading(
  tx: Tx,
  { tenantId, reportId }: ReadingKey,
): Promise<{ readonly scope: ImpactScope; readonly writtenBy: string } | null> {
  const [row] = await tx.query<{ scope: ImpactScope; writtenBy: string }[]>(
    `select scope, written_by as "writtenBy" from impact_reports where tenant_id = $1 and id = $2 and state = 'reading'`,
    [tenantId, reportId],
  );
  return row ?? null;
}

/** How many figures were entered, of how many. */
export const noteFigures = (
  tx: Tx,
  key: ReadingKey,
  { done, of }: { readonly done: number; readonly of: number },
): Promise<boolean> => brought(tx, key, 'figures_done = $3, figures_of = $4', [done, of]);

export const noteFault = (tx: Tx, key: ReadingKey, fault: ImpactFault): Promise<boolean> =>
  brought(tx, key, 'fault = $3', [fault]);

/** Makes a draft of a report with its figures; whether it still waited for them. */
export const writeFigures = (tx: Tx, key: ReadingKey, { facts, material }: ImpactData): Promise<boolean> =>
  brought(tx, key, `state = 'draft', fault = null, figures_done = figures_of, facts = $3, material = $4`, [
    ...[JSON.stringify(facts), JSON.stringify(material)],
  ]);

async function brought(
  tx: Tx,
  { tenantId, reportId }: ReadingKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update impact_reports set ${set} where tenant_id = $1 and id = $2 and state = 'reading'`,
    [tenantId, reportId, ...values],
  );
  return count === 1;
}
