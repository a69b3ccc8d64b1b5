import { createHash } from 'node:crypto';
import type { Tx } from '@puente/database';
import type { AliasReason, AliasRequestFacts } from './core';
import { AliasRequest } from './entities/alias-request.entity';

/** A request with the names of the funder and of the people of HIP; never with the nonprofit's. */
export interface AliasRequestRow extends AliasRequestFacts {
  readonly id: string;
  readonly version: number;
  readonly funderId: string;
  readonly funder: string;
  readonly alias: string;
  readonly reason: AliasReason;
  readonly note: string;
  readonly requestedBy: string;
  readonly requester: string | null;
  /** What the requester is in HIP now; empty for somebody who left. */
  readonly requesterRoles: readonly string[];
  readonly decider: string | null;
}

const COLUMNS = `
  select r.id, r.version, r.status, r.funder_id as "funderId", f.name as funder, r.alias, r.reason, r.note,
         r.requested_by as "requestedBy", r.requested_at as "requestedAt", p.name as requester,
         coalesce(m.roles, '{}') as "requesterRoles", r.decided_at as "decidedAt", d.name as decider
    from alias_requests r
    join organizations f on f.id = r.funder_id
    left join people p on p.id = r.requested_by
    left join people d on d.id = r.decided_by
    left join memberships m on m.tenant_id = r.tenant_id and m.person_id = r.requested_by
   where r.tenant_id = $1`;

const MOST_LISTED = 200;

/** The latest requests, the newest first. */
export function listAliasRequests(tx: Tx, tenantId: string): Promise<AliasRequestRow[]> {
  return tx.query<AliasRequestRow[]>(`${COLUMNS} order by r.requested_at desc, r.id limit ${MOST_LISTED}`, [
    tenantId,
  ]);
}

export async function findAliasRequest(
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<AliasRequestRow | null> {
  const rows = await tx.query<AliasRequestRow[]>(`${COLUMNS} and r.id = $2`, [tenantId, id]);
  return rows[0] ?? null;
}

export async function insertAliasRequest(
  tx: Tx,
  request: Pick<
    AliasRequest,
    'tenantId' | 'id' | 'funderId' | 'alias' | 'reason' | 'note' | 'requestedBy' | 'requestedAt'
  >,
): Promise<void> {
  await tx.insert(AliasRequest, request);
}

interface Key {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
}

/** Changes why an open request was made, or withdraws it; tells whether it still was as its maker saw it. */
export async function amendAliasRequest(
  tx: Tx,
  { tenantId, id, version }: Key,
  change: { readonly reason: string; readonly note: string; readonly status: 'requested' | 'withdrawn' },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update alias_requests set version = version + 1, reason = $4, note = $5, status = $6
      where tenant_id = $1 and id = $2 and version = $3 and status = 'requested'`,
    [tenantId, id, version, change.reason, change.note, change.status],
  );
  return count === 1;
}

/** Decides an open request that still is as it was seen; tells whether it was. */
export async function decideAliasRequest(
  tx: Tx,
  { tenantId, id, version }: Key,
  decision: {
    readonly status: 'approved' | 'refused';
    readonly by: string;
    readonly at: Date;
    readonly shown: string;
  },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update alias_requests set status = $4, decided_by = $5, decided_at = $6, shown_sha256 = $7
      where tenant_id = $1 and id = $2 and version = $3 and status = 'requested'`,
    [tenantId, id, version, decision.status, decision.by, decision.at, decision.shown],
  );
  return count === 1;
}

/** The ids of all nonprofits, among which an alias is looked for. */
export async function listNonprofitIds(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`select id from organizations where kind = 'nonprofit'`);
  return rows.map(({ id }) => id);
}

export async function nameOfNonprofit(tx: Tx, id: string): Promise<string | null> {
  const rows = await tx.query<{ name: string }[]>(
    `select name from organizations where id = $1 and kind = 'nonprofit'`,
    [id],
  );
  return rows[0]?.name ?? null;
}

/** The fingerprint of exactly what a deciding person has before them. */
export function fingerprintOf(row: AliasRequestRow): string {
  const { id, version, funderId, funder, alias, reason, note, requestedBy } = row;
  const shown = [id, version, funderId, funder, alias, reason, note, requestedBy];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
