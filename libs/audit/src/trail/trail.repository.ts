import type { Tx } from '@puente/database';
import type { LocaleText } from '@puente/kernel';
import type { Colleague, TrailFilter, TrailRow, ViewsRow } from './trail';

const ZONE = 'America/Mexico_City';

/** Rows of one's own chain about the account of a person. */
const OWN_PERSON = `(l.tenant_id = app_tenant() and l.subject_type = 'person'
  and l.subject_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$')`;

/**
 * Rows that tell readers from elsewhere their day alone: an answer about an alias ends after a day, and time, reason or
 * hash would join it to the request in HIP's own chain for good.
 */
const COARSE = `(l.action = 'alias.opened' and l.tenant_id <> app_tenant())`;

/** A nonprofit that acted in another's chain is not named there: whoever reads its name otherwise leaves a sighting. */
const NAMED = `case when o.kind <> 'nonprofit' or o.id = l.tenant_id then o.name end`;

/**
 * The rows of one chain that pass; names of people come only of the reader's own organisation: who acted, or whose
 * account the platform's row is about. Each combination of filters is a text of its own, and so has a plan of its own.
 */
const found = ({ action, person, day }: TrailFilter): string => `
  from audit_log l
  left join people p on p.id = case when l.actor_tenant_id = app_tenant() then l.person_id
                                    when l.system is not null and ${OWN_PERSON} then l.subject_id::uuid end
  left join organizations o on o.id = l.actor_tenant_id
 where l.tenant_id = $1 and ${action ? 'l.action = $2' : '$2::text is null'}
   and ${person ? `((l.person_id = $3 and l.actor_tenant_id = app_tenant()) or (l.subject_id = $3::text and ${OWN_PERSON}))` : '$3::uuid is null'}
   and ${day ? ON_DAY : '$4::date is null'}`;

const ON_DAY = `l.at >= $4::timestamp at time zone '${ZONE}'
   and l.at < ($4::timestamp + interval '1 day') at time zone '${ZONE}'`;

const paramsOf = (tenantId: string, filter: TrailFilter): unknown[] => [
  tenantId,
  filter.action ?? null,
  filter.person ?? null,
  filter.day ?? null,
];

export async function countTrail(tx: Tx, tenantId: string, filter: TrailFilter): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    `select count(*)::int as count ${found(filter)}`,
    paramsOf(tenantId, filter),
  );
  return rows[0]!.count;
}

/** Newest first. */
export function findTrail(
  tx: Tx,
  tenantId: string,
  filter: TrailFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<TrailRow[]> {
  return tx.query<TrailRow[]>(
    `select l.seq::int as seq, l.action, p.name as person, ${NAMED} as organization, l.roles, l.system, l.via,
            l.subject_type as "subjectType", l.subject_id as "subjectId", ${COARSE} as "dayOnly",
            case when ${COARSE} then date_trunc('day', l.at, '${ZONE}') else l.at end as at,
            case when ${COARSE} then '{}' else l.detail end as detail,
            case when ${COARSE} then null else encode(l.hash, 'hex') end as hash
       ${found(filter)} order by l.seq desc limit $5 offset $6`,
    [...paramsOf(tenantId, filter), limit, offset],
  );
}

/** People of the reader's organisation, for choosing one. */
export function findColleagues(tx: Tx): Promise<Colleague[]> {
  return tx.query(
    `select p.id, p.name from people p join memberships m on m.person_id = p.id
      where m.tenant_id = app_tenant() order by p.name, p.id`,
  );
}

/** Names of colleagues, of one's own or published programmes, and of organisations that are no nonprofits. */
export function findNames(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: LocaleText }[]> {
  return tx.query(
    `select id, jsonb_build_object('es', name, 'en', name) as name from organizations
      where id = any ($1::uuid[]) and kind <> 'nonprofit'
     union all
     select id, facts -> 'title' from programmes
      where id = any ($1::uuid[]) and (tenant_id = app_tenant() or status = 'published')
     union all
     select p.id, jsonb_build_object('es', p.name, 'en', p.name) from people p
       join memberships m on m.person_id = p.id
      where p.id = any ($1::uuid[]) and m.tenant_id = app_tenant()`,
    [ids],
  );
}

export async function findOrganizationName(tx: Tx, id: string): Promise<string | null> {
  const rows = await tx.query<{ name: string }[]>('select name from organizations where id = $1', [id]);
  return rows[0]?.name ?? null;
}

/** Who of others read what of this organisation, by day; newest first. */
export function findViews(
  tx: Tx,
  tenantId: string,
  actions: readonly string[],
  days: number,
): Promise<ViewsRow[]> {
  return tx.query<ViewsRow[]>(
    `select to_char(l.at at time zone '${ZONE}', 'YYYY-MM-DD') as day, o.name as organization, l.action, count(*)::int as count
       from audit_log l left join organizations o on o.id = l.actor_tenant_id
      where l.tenant_id = $1 and l.action = any ($2) and l.actor_tenant_id is distinct from $1
        and l.at > now() - $3::int * interval '1 day'
      group by 1, o.id, o.name, l.action order by 1 desc, o.name nulls last, l.action`,
    [tenantId, actions, days],
  );
}
