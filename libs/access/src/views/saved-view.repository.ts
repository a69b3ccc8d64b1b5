import type { PersonActor, Tx } from '@puente/database';
import type { ViewList } from '../core';

export interface SavedView {
  readonly id: string;
  readonly list: ViewList;
  readonly name: string;
  /** How the list is narrowed, as part of an address. */
  readonly query: string;
}

type Who = Pick<PersonActor, 'tenantId' | 'personId'>;

/** A person's own, of one list or of all, by name. */
export function listViews(tx: Tx, { tenantId, personId }: Who, list: ViewList | null): Promise<SavedView[]> {
  return tx.query<SavedView[]>(
    `select id, list, name, query from saved_views
      where tenant_id = $1 and person_id = $2 and ($3::text is null or list = $3) order by list, name, id`,
    [tenantId, personId, list],
  );
}

/** Keeps a view, in place of one of the same name; answers its id. */
export async function putView(
  tx: Tx,
  { tenantId, personId }: Who,
  { id, list, name, query }: SavedView,
  at: Date,
): Promise<string> {
  const rows = await tx.query<{ id: string }[]>(
    `insert into saved_views (tenant_id, id, person_id, list, name, query, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, person_id, list, name) do update set query = excluded.query returning id`,
    [tenantId, id, personId, list, name, query, at],
  );
  return rows[0]!.id;
}

/** Tells whether it was there. */
export async function deleteView(tx: Tx, { tenantId, personId }: Who, id: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'delete from saved_views where tenant_id = $1 and person_id = $2 and id = $3',
    [tenantId, personId, id],
  );
  return count === 1;
}
