import type { Client } from 'pg';

/** Rows and an order-free hash of a table, by its name. */
export type Fingerprints = Readonly<Record<string, { readonly rows: number; readonly hash: string }>>;

/** Every table of the database that holds rows of Puente. */
export async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'catalogue', 'audit') and c.relkind = 'r' order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function fingerprintsOf(client: Client): Promise<Fingerprints> {
  const found: Record<string, { rows: number; hash: string }> = {};
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ rows: number; hash: string }>(
      `select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 20)), 0)::text as hash from ${table} t`,
    );
    found[table] = rows[0]!;
  }
  return found;
}

/** Rows that come out of a dump of each table, as `copy` hands them over; a refused table says so. */
export async function dumpedRows(client: Client): Promise<Readonly<Record<string, number | string>>> {
  const found: Record<string, number | string> = {};
  for (const table of await tablesOf(client)) {
    found[table] = await client.query(`copy ${table} to stdout`).then(
      ({ rowCount }) => rowCount ?? 0,
      (error: Error) => error.message,
    );
  }
  return found;
}

/** The tables of which a dump holds another number of rows than they have. */
export function wronglyDumped(
  dumped: Readonly<Record<string, number | string>>,
  real: Fingerprints,
): string[] {
  return Object.keys(real).filter((table) => dumped[table] !== real[table]!.rows);
}

export const ORGANIZATION = '20000000-0000-4000-8000-000000000001';
/** Another one, for what is written after the copy. */
export const SECOND_ORGANIZATION = '20000000-0000-4000-8000-000000000003';
export const PERSON = '20000000-0000-4000-8000-000000000002';

const FIXED = [
  `insert into organizations (id, kind, name) values ('${ORGANIZATION}', 'nonprofit', 'Organización del simulacro')`,
  `insert into organizations (id, kind, name) values ('${SECOND_ORGANIZATION}', 'nonprofit', 'Otra')`,
  `insert into people (id, email, name) values ('${PERSON}', 'simulacro@ejemplo.invalid', 'Persona del simulacro')`,
  `insert into memberships (tenant_id, person_id, roles) values ('${ORGANIZATION}', '${PERSON}', '{nonprofit-admin}'),
       ('${SECOND_ORGANIZATION}', '${PERSON}', '{nonprofit-admin}')`,
  `insert into past_grant_funders (tenant_id, id, name) values ('${ORGANIZATION}', '${PERSON}', 'Fondo')`,
  `insert into past_grant_recipients (tenant_id, id, folded_name, name)
     values ('${ORGANIZATION}', '${PERSON}', 'recibe', 'Recibe')`,
];

/** Puts so many rows into each of three tables that grow, their keys beginning with a word of their own. */
export async function addRows(client: Client, word: string, rows: number): Promise<void> {
  const ids = `md5('${word}' || n)::uuid`;
  for (const sql of [
    `insert into past_grants (tenant_id, key, funder_id, recipient_id, description, amount_minor, currency, date_precision, topic, countries, regions)
     select '${ORGANIZATION}', '${word}' || n, '${PERSON}', '${PERSON}', 'Apoyo ' || n, n * 100, 'MXN', 'year', '', 'MX', ''
       from generate_series(1, $1::int) n`,
    `insert into notices (tenant_id, person_id, event_id, kind, created_at)
     select '${ORGANIZATION}', '${PERSON}', ${ids}, 'message', now() from generate_series(1, $1::int) n`,
    `insert into outbox (id, tenant_id, name, data, status)
     select ${ids}, '${ORGANIZATION}', 'mail.send', '{}', 'done' from generate_series(1, $1::int) n`,
  ]) {
    await client.query(sql, [rows]);
  }
}

/** Two organisations and a person, whom all rows of the drill belong to. */
export async function addOwner(client: Client): Promise<void> {
  for (const sql of FIXED) await client.query(sql);
}

/** A change of the schema that somebody would want undone: a column lost, another overwritten. */
export const BAD_MIGRATION = [
  `alter table past_grants drop column amount_minor`,
  `update past_grants set description = '' where key like 'first%1'`,
  `alter table notices drop constraint pk_notices, disable row level security`,
];
