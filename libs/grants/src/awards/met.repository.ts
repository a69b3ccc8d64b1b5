import type { PersonActor, Tx } from '@puente/database';

/** A nonprofit that met a funder, as far as the reader's policies show how. */
export interface MetRow {
  readonly nonprofitId: string;
  /** Since when the funder has had it under one address: its first application. Null where they only were introduced. */
  readonly appliedAt: Date | null;
}

/**
 * Those that said yes to an introduction or handed something in; none that the reader stepped back from, in whichever call.
 * @param also others that HIP, who knows all, asks for
 */
export function listMet(
  tx: Tx,
  { tenantId, personId }: PersonActor,
  also: readonly string[],
): Promise<MetRow[]> {
  return tx.query<MetRow[]>(
    `select m.id as "nonprofitId", min(m.at) as "appliedAt" from (
        select tenant_id as id, null::timestamptz as at from introductions
          where funder_id = $1 and met_at is not null and ended_at is null
        union all select tenant_id, submitted_at from applications where funder_id = $1 and status = 'submitted'
        union all select unnest($3::uuid[]), null) m
      where not app_any_stepped_back($1, null, m.id, array[$2::uuid]) group by m.id order by m.id`,
    [tenantId, personId, also],
  );
}
