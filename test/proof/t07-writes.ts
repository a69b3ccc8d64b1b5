import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@puente/testing';
import type { Question } from './ask';
import type { Random } from './random';
import type { World } from './world/world';

/** Stands in every smuggled field; whoever finds it in a row has found a field that a client could set. */
export const MARK = `smuggled-${randomUUID().slice(0, 8)}`;
export const MARK_ID = randomUUID();
export const MARK_DAY = '1999-09-09T09:09:09.000Z';

/** Fields that only the server may set, by the names that they or their like have in rows, entities and answers. */
const SERVER_OWNED: Readonly<Record<string, unknown>> = {
  id: MARK_ID,
  tenantId: MARK_ID,
  tenant_id: MARK_ID,
  tenantKind: 'hip',
  organizationId: MARK_ID,
  personId: MARK_ID,
  createdBy: MARK_ID,
  approvedBy: MARK_ID,
  verifiedBy: MARK_ID,
  verifiedAt: MARK_DAY,
  verified_at: MARK_DAY,
  createdAt: MARK_DAY,
  updatedAt: MARK_DAY,
  signedAt: MARK_DAY,
  kind: 'hip',
  role: 'hip-admin',
  roles: ['hip-admin'],
  externalRef: MARK,
  external_ref: MARK,
  passwordHash: MARK,
  sha256: MARK,
  number: 777_777,
  funder: MARK,
  recentlyProven: true,
  scopes: null,
};
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'] as const;

/** Whether fields can be added to the question's body. */
export const takesMore = ({ body, headers }: Question): boolean =>
  typeof body === 'string' && /json$|urlencoded$/.test(headers?.['content-type'] ?? '');

/**
 * The question with fields more that a client has no business to send. The first of a turn of four has all of them and
 * nothing else odd, so that what takes them in is sure to show.
 */
export function smuggled(question: Question, turn: number, random: Random): Question {
  const type = question.headers?.['content-type'];
  const body = question.body as string;
  const fields = turn % 4 === 0 ? Object.entries(SERVER_OWNED) : chosenFields(random);
  const key = turn % 4 !== 0 && random.next() < 0.4 ? random.pick(PROTOTYPE_KEYS) : null;
  const more = type === 'application/json' ? intoJson : intoForm;
  return { ...question, body: more(body, fields, key, random) };
}

type Field = readonly [string, unknown];

/** All of them at once, or a few: one that is refused hides what would become of the others. */
const chosenFields = (random: Random): Field[] => {
  const all = Object.entries(SERVER_OWNED);
  return random.next() < 0.5 ? all : Array.from({ length: 1 + random.below(4) }, () => random.pick(all));
};

/** JSON by hand, because an object cannot hold `__proto__` as a key of its own so easily. */
function intoJson(body: string, chosen: readonly Field[], odd: string | null, random: Random): string {
  const fields = chosen.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  if (odd !== null) fields.push(`"${odd}":{"polluted":"${MARK}","role":"hip-admin"}`);
  const inside = body.trim().replace(/^\{|\}$/g, '');
  const order = random.next() < 0.5 ? [inside, ...fields] : [...fields, inside];
  return `{${order.filter((each) => each.trim() !== '').join(',')}}`;
}

function intoForm(body: string, chosen: readonly Field[], odd: string | null): string {
  const pairs = chosen.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  if (odd !== null) pairs.push(`${odd}=${MARK}`, `${odd}[polluted]=${MARK}`, `${odd}.polluted=${MARK}`);
  return [body, ...pairs].join('&');
}

/** Columns that no request may change in a row that is there. */
const OWNED_COLUMNS =
  'id tenant_id person_id kind roles external_ref verified_at created_at created_by password_hash sha256 number'.split(
    ' ',
  );

/** The server-owned columns of every row that is there, by table. */
export async function ownedColumns({ running }: World): Promise<Map<string, Set<string>>> {
  const tables = await asSuperuser<{ table: string; columns: string[] }>(
    running.test,
    `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname::text = any ($1)
        and c.relname not in ('sessions', 'outbox') group by 1`,
    [OWNED_COLUMNS],
  );
  const found = new Map<string, Set<string>>();
  for (const { table, columns } of tables) {
    const rows = await asSuperuser<{ row: string }>(
      running.test,
      `select row(${columns.join(', ')})::text as row from ${table}`,
    );
    found.set(table, new Set(rows.map(({ row }) => row)));
  }
  return found;
}

/** The body with the version that the row has now, so that the write is not refused as stale. */
export async function withVersion(
  { running }: World,
  question: Question,
  tenantId: string,
): Promise<Question> {
  if (typeof question.body !== 'string' || !/"version":/.test(question.body)) return question;
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(question.path)?.[0] ?? tenantId;
  const [row] = await asSuperuser<{ version: number }>(
    running.test,
    `select version from programmes where id = $1 union all select version from nonprofit_contacts where id = $1
      union all select version from nonprofit_profiles where tenant_id = $1`,
    [id],
  );
  return { ...question, body: question.body.replace(/"version":[^,}]*/, `"version":${row?.version ?? 1}`) };
}

/** Tables in which something of what was smuggled was kept. */
export async function tablesWithMark({ running }: World): Promise<string[]> {
  const tables = await asSuperuser<{ name: string }>(
    running.test,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await asSuperuser<{ marked: boolean }>(
      running.test,
      `select exists (select from ${name} t where t::text like any ($1)) as marked`,
      [[`%${MARK}%`, `%${MARK_ID}%`, '%1999-09-09%', '%777777%', '%polluted%']],
    );
    if (row!.marked) found.push(name);
  }
  return found;
}
