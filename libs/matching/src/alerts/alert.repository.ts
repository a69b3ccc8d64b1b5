import type { PersonActor, TenantKind, Tx } from '@puente/database';
import { In } from 'typeorm';

import { SearchAlert } from '../entities/search-alert.entity';

type Who = Pick<PersonActor, 'tenantId' | 'personId'>;

/** A person's own, in the order in which they come next. */
export function listAlerts(tx: Tx, { tenantId, personId }: Who): Promise<SearchAlert[]> {
  return tx.find(SearchAlert, { where: { tenantId, personId }, order: { nextAt: 'ASC', id: 'ASC' } });
}

/** One's own, locked until the transaction ends. */
export function lockAlert(tx: Tx, { tenantId, personId }: Who, id: string): Promise<SearchAlert | null> {
  return tx.findOne(SearchAlert, {
    where: { tenantId, personId, id },
    lock: { mode: 'pessimistic_write' },
  });
}

export async function insertAlert(tx: Tx, alert: SearchAlert): Promise<void> {
  await tx.insert(SearchAlert, alert);
}

export async function changeAlert(
  tx: Tx,
  { tenantId, id }: Pick<SearchAlert, 'tenantId' | 'id'>,
  change: Partial<Pick<SearchAlert, 'frequency' | 'nextAt' | 'query' | 'known' | 'news' | 'newsAt'>>,
): Promise<void> {
  await tx.update(SearchAlert, { tenantId, id }, change);
}

export async function deleteAlert(
  tx: Tx,
  { tenantId, id }: Pick<SearchAlert, 'tenantId' | 'id'>,
): Promise<void> {
  await tx.delete(SearchAlert, { tenantId, id });
}

/** Ends those of a person that are among the ids; how many they were. */
export async function deleteAlerts(
  tx: Tx,
  { tenantId, personId }: Who,
  ids: readonly string[],
): Promise<number> {
  const { affected } = await tx.delete(SearchAlert, { tenantId, personId, id: In([...ids]) });
  return affected ?? 0;
}

/** Somebody with a search that is due, and what they are in their organisation now. */
export interface DuePerson extends Who {
  readonly tenantKind: TenantKind;
  readonly roles: readonly string[];
  readonly programmes: readonly string[] | null;
}

export function listDue(tx: Tx, now: Date): Promise<DuePerson[]> {
  return tx.query<DuePerson[]>(
    `select a.tenant_id as "tenantId", a.person_id as "personId", a.tenant_kind as "tenantKind", m.roles,
        (select array_agg(programme_id::text) from membership_programmes mp
          where mp.tenant_id = m.tenant_id and mp.person_id = m.person_id) as programmes
       from search_alerts a join memberships m on m.tenant_id = a.tenant_id and m.person_id = a.person_id
      where a.next_at <= $1 group by 1, 2, 3, m.tenant_id, m.person_id, m.roles order by 1, 2`,
    [now],
  );
}
