import type { Tx } from '@puente/database';
import type { AuditEntry, Via } from './core';

/**
 * Adds rows to the chains of their organisations, in the order of organisations: two transactions that write to the
 * same ones would otherwise wait for each other.
 */
export async function insertAuditRows(tx: Tx, via: Via, entries: readonly AuditEntry[]): Promise<void> {
  await tx.query(
    `insert into audit_log (tenant_id, via, action, subject_type, subject_id, detail)
     select tenant_id, $1, action, subject_type, subject_id, detail
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::jsonb[])
         with ordinality as fresh (tenant_id, action, subject_type, subject_id, detail, place)
      order by tenant_id, place`,
    [
      via,
      entries.map((entry) => entry.tenantId),
      entries.map((entry) => entry.action),
      entries.map((entry) => entry.subjectType),
      entries.map((entry) => entry.subjectId),
      entries.map((entry) => JSON.stringify(entry.detail ?? {})),
    ],
  );
}
