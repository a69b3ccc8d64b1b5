import type { Tx } from '@puente/database';
import type { ChainRow, Head } from './core';

const COLUMNS = `tenant_id as "tenantId", seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  actor_kind as "actorKind", person_id as "personId", actor_tenant_id as "actorTenantId", to_jsonb(roles)::text as roles,
  system, via, action, subject_type as "subjectType", subject_id as "subjectId", detail::text as detail,
  encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash`;

/** Rows of all chains after a place, by organisation and place. */
export function rowsAfter(
  tx: Tx,
  after: { readonly tenantId: string; readonly seq: string },
  limit: number,
): Promise<ChainRow[]> {
  return tx.query<ChainRow[]>(
    `select ${COLUMNS} from audit_log where (tenant_id, seq) > ($1, $2) order by tenant_id, audit_log.seq limit $3`,
    [after.tenantId, after.seq, limit],
  );
}

/** Where every chain ends now, found one organisation after the other along the key. */
export async function currentHeads(tx: Tx): Promise<Head[]> {
  const rows = await tx.query<{ tenantId: string; seq: string; hash: string }[]>(
    `with recursive chain as (
       (select tenant_id from audit_log order by tenant_id limit 1)
       union all
       select (select l.tenant_id from audit_log l where l.tenant_id > chain.tenant_id order by l.tenant_id limit 1)
         from chain where chain.tenant_id is not null)
     select last.tenant_id as "tenantId", last.seq::text, encode(last.hash, 'hex') as hash
       from chain cross join lateral (
         select tenant_id, seq, hash from audit_log l where l.tenant_id = chain.tenant_id order by l.seq desc limit 1) last`,
  );
  return rows.map(({ tenantId, seq, hash }): Head => [tenantId, Number(seq), hash]);
}
