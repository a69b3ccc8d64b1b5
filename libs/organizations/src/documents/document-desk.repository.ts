import type { Tx } from '@puente/database';
import type { DocumentPurpose, DocumentType, FileNote } from '@puente/documents';
import type { DeskFilter } from './document-desk';

/** A document as HIP's desk lists it: without its name, which stays sealed until somebody opens the nonprofit's own list. */
export interface DeskRow {
  readonly nonprofitId: string;
  readonly nonprofit: string;
  readonly id: string;
  readonly number: number;
  readonly type: DocumentType;
  readonly purpose: DocumentPurpose;
  readonly byteCount: number;
  readonly notes: readonly FileNote[];
  readonly addedAt: Date;
}

const FOUND = `from documents d join organizations o on o.id = d.tenant_id and o.kind = 'nonprofit'
  where ($1::text is null or d.purpose = $1)
    and ($2::text is null or ($2 = 'may-name-people') = ('may-name-people' = any (d.notes)))`;

/** Those of all nonprofits that the actor may see, newest first. */
export function listDesk(
  tx: Tx,
  { purpose, state }: DeskFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<DeskRow[]> {
  return tx.query(
    `select d.tenant_id as "nonprofitId", o.name as nonprofit, d.id, d.number, d.type, d.purpose,
            d.byte_count as "byteCount", d.notes, d.added_at as "addedAt"
       ${FOUND} order by d.added_at desc, d.tenant_id, d.number desc limit $3 offset $4`,
    [purpose, state, limit, offset],
  );
}

export async function countDesk(tx: Tx, { purpose, state }: DeskFilter): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(`select count(*)::int as count ${FOUND}`, [
    purpose,
    state,
  ]);
  return rows[0]!.count;
}

/** The name of a nonprofit, or null. */
export async function findNonprofitName(tx: Tx, id: string): Promise<string | null> {
  const rows = await tx.query<{ name: string }[]>(
    `select name from organizations where id = $1 and kind = 'nonprofit'`,
    [id],
  );
  return rows[0]?.name ?? null;
}
