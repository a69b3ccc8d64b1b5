import type { Tx } from '@puente/database';
import type { Limits, ReleasedCell } from '../core';
import type { ReleaseTruth } from '../entities/release-truth.entity';
import type { ReleaseRow } from '../entities/release.entity';

/** A release that left, with its sealed truth. */
export interface StoredRelease {
  readonly tenantId: string;
  readonly id: string;
  readonly truthId: string;
  readonly limits: Limits;
  readonly cells: readonly ReleasedCell[];
  readonly sealedTable: Buffer;
}

/** Every release of a subject that left, whoever let it out, the first one first. */
export function findReleases(tx: Tx, subject: string): Promise<StoredRelease[]> {
  return tx.query<StoredRelease[]>(
    `select r.tenant_id as "tenantId", r.id, r.truth_id as "truthId", r.limits, r.cells, t.sealed_table as "sealedTable"
       from releases r join release_truths t on t.tenant_id = r.tenant_id and t.id = r.truth_id
      where r.subject = $1 and r.verdict = 'publish' order by r.released_at, r.id`,
    [subject],
  );
}

/** Every release that left of subjects with this beginning. */
export function findReleasesUnder(tx: Tx, beginning: string): Promise<StoredRelease[]> {
  return tx.query<StoredRelease[]>(
    `select r.tenant_id as "tenantId", r.id, r.truth_id as "truthId", r.limits, r.cells, t.sealed_table as "sealedTable"
       from releases r join release_truths t on t.tenant_id = r.tenant_id and t.id = r.truth_id
      where starts_with(r.subject, $1) and r.verdict = 'publish' order by r.released_at, r.id`,
    [beginning],
  );
}

/** Until the end of the transaction nobody else enters a release of the subject. */
export async function lockSubject(tx: Tx, subject: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('releases of ' || $1, 0))`, [subject]);
}

/** The ids of what left of a subject. */
export async function releaseIds(tx: Tx, subject: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from releases where subject = $1 and verdict = 'publish'`,
    [subject],
  );
  return rows.map(({ id }) => id);
}

export async function insertTruth(tx: Tx, { tenantId, id, sealedTable }: ReleaseTruth): Promise<void> {
  await tx.query('insert into release_truths (tenant_id, id, sealed_table) values ($1, $2, $3)', [
    ...[tenantId, id, sealedTable],
  ]);
}

export async function insertRelease(tx: Tx, release: ReleaseRow): Promise<void> {
  const { tenantId, id, subject, unit, audience, edition, dimensions, verdict, refusal } = release;
  await tx.query(
    `insert into releases (tenant_id, id, subject, unit, audience, edition, dimensions, verdict, refusal, limits, cells,
       truth_id, released_by, released_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tenantId, id, subject, unit, audience, edition, dimensions, verdict, refusal],
      ...[JSON.stringify(release.limits), JSON.stringify(release.cells)],
      ...[release.truthId, release.releasedBy, release.releasedAt],
    ],
  );
}
