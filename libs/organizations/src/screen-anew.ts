import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';

/** Has the name of a nonprofit that is new or changed compared with lists of sanctions. */
export function screenAnew(tx: Tx, nonprofitId: string): Promise<void> {
  const data = { runId: randomUUID(), nonprofitId };
  return addToOutbox(tx, { name: 'screening.run', data, tenantId: nonprofitId });
}

/** Has the names of all nonprofits compared; the job belongs to any of those concerned. */
export function screenAllAnew(tx: Tx, tenantId: string): Promise<void> {
  const data = { runId: randomUUID(), nonprofitId: null };
  return addToOutbox(tx, { name: 'screening.run', data, tenantId });
}
