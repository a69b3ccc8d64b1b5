import type { PersonActor, TenantKind, Tx } from '@puente/database';
import type { Locale } from '@puente/kernel';

type Who = Pick<PersonActor, 'tenantId' | 'personId'>;

/** Since when the person has an address; null: there is none. */
export async function findFeed(tx: Tx, { tenantId, personId }: Who): Promise<Date | null> {
  const rows = await tx.query<{ at: Date }[]>(
    'select created_at as at from calendar_feeds where tenant_id = $1 and person_id = $2',
    [tenantId, personId],
  );
  return rows[0]?.at ?? null;
}

/** Another address: the one before ends. */
export async function saveFeed(tx: Tx, { tenantId, personId }: Who, hash: Buffer, at: Date): Promise<void> {
  await tx.query(
    `insert into calendar_feeds (tenant_id, person_id, token_hash, created_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, person_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at`,
    [tenantId, personId, hash, at],
  );
}

export async function deleteFeed(tx: Tx, { tenantId, personId }: Who): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'delete from calendar_feeds where tenant_id = $1 and person_id = $2',
    [tenantId, personId],
  );
  return count > 0;
}

/** Whose calendar asks, with what the person is now. */
export interface FeedHolder extends Who {
  readonly tenantKind: TenantKind;
  readonly roles: readonly string[];
  readonly programmes: readonly string[] | null;
  readonly locale: Locale;
}

export async function findHolder(tx: Tx, hash: Buffer): Promise<FeedHolder | null> {
  const rows = await tx.query<FeedHolder[]>(
    `select f.tenant_id as "tenantId", f.person_id as "personId", o.kind as "tenantKind", m.roles, p.locale,
            (select array_agg(programme_id::text) from membership_programmes mp
              where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id) as programmes
       from calendar_feeds f
       join memberships m on m.tenant_id = f.tenant_id and m.person_id = f.person_id
       join people p on p.id = f.person_id
       join organizations o on o.id = f.tenant_id
      where f.token_hash = $1`,
    [hash],
  );
  return rows[0] ?? null;
}
