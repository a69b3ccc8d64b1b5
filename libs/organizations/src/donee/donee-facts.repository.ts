import type { Tx } from '@puente/database';
import type { CheckedDonee } from '../core';
import { DoneeFactsRow } from '../entities/donee-facts.entity';

/** What is known of a nonprofit's authorisation, as the actor's policies show it; null: nothing was said. */
export interface DoneeFacts extends CheckedDonee {
  readonly version: number;
}

export async function findDoneeFacts(tx: Tx, nonprofitId: string): Promise<DoneeFacts | null> {
  const row = await tx.findOneBy(DoneeFactsRow, { tenantId: nonprofitId });
  if (!row) return null;
  const { version, letter, issuedOn, holdsUntil, fromAbroad, source, checkedOn } = row;
  return { version, letter, issuedOn, holdsUntil, fromAbroad, source, checkedOn };
}

interface Said {
  readonly tenantId: string;
  readonly seenVersion: number;
  readonly by: string;
  readonly at: Date;
}

/** Writes the facts if they still have the version that was seen, 0 where nothing was said; tells whether. */
export async function saveDoneeFacts(
  tx: Tx,
  { tenantId, seenVersion, by, at }: Said,
  { letter, issuedOn, holdsUntil, fromAbroad, source, checkedOn }: CheckedDonee,
): Promise<boolean> {
  const values = [letter, issuedOn, holdsUntil, fromAbroad, source, checkedOn, by, at];
  if (seenVersion === 0) {
    const rows = await tx.query<unknown[]>(
      `insert into donee_facts (tenant_id, letter, issued_on, holds_until, from_abroad, source, checked_on, changed_by, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id) do nothing returning 1`,
      [tenantId, ...values],
    );
    return rows.length === 1;
  }
  const [, count] = await tx.query<[unknown[], number]>(
    `update donee_facts set version = version + 1, letter = $3, issued_on = $4, holds_until = $5, from_abroad = $6,
        source = $7, checked_on = $8, changed_by = $9, changed_at = $10 where tenant_id = $1 and version = $2`,
    [tenantId, seenVersion, ...values],
  );
  return count === 1;
}
