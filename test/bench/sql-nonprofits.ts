import type { ColumnStore } from '@puente/matching/core';
import type { Client } from 'pg';
import { FLAG, UNKNOWN_YEAR } from '../../libs/matching/src/core/store/columns';
import { triOfBits } from '../../libs/matching/src/core/store/row-codec';

const CHUNK = 50_000;

/** What a reader of SQL would choose: one narrow table with nulls for what is not known, bits as numbers. */
const TABLE = `
create unlogged table nonprofits (
  budget float8, min_award float8, states int, needs int, people int, work int, field int,
  founded smallint, strategies smallint, languages smallint,
  donee boolean, cluni boolean, publicity boolean, id text collate "C" not null, n int not null)`;

/** For those who narrow: the three registrations leave two of five, and the order of ids is there for ties. */
const INDEXES = [
  `create unique index on nonprofits (n)`,
  `create index on nonprofits (founded) where donee is not false and cluni is not false and publicity is not false`,
  `create index on nonprofits (budget)`,
  `create index on nonprofits (states)`,
  `vacuum (analyze, freeze) nonprofits`,
];

/** The same nonprofits as in the store, as a table with indexes. */
export async function loadNonprofits(client: Client, store: ColumnStore): Promise<void> {
  await client.query('drop table if exists nonprofits');
  await client.query(TABLE);
  for (let start = 0; start < store.rows; start += CHUNK) {
    await client.query(
      `insert into nonprofits select * from unnest($1::float8[], $2::float8[], $3::int[], $4::int[], $5::int[], $6::int[],
        $7::int[], $8::smallint[], $9::smallint[], $10::smallint[], $11::boolean[], $12::boolean[], $13::boolean[],
        $14::text[], $15::int[])`,
      columnsOf(store, start, Math.min(store.rows, start + CHUNK)),
    );
  }
  for (const statement of INDEXES) await client.query(statement);
}

function columnsOf(store: ColumnStore, start: number, end: number): unknown[] {
  const { columns } = store;
  const rows = Array.from({ length: end - start }, (_, at) => start + at);
  const known = (column: Float64Array) =>
    rows.map((row) => (Number.isNaN(column[row]) ? null : column[row]!));
  const bits = (column: Uint32Array) => rows.map((row) => column[row]! | 0);
  const flag = (shift: number) => rows.map((row) => triOfBits(columns.flags[row]!, shift));
  return [
    ...[known(columns.budget), known(columns.minAward)],
    ...[columns.states, columns.needs, columns.people, columns.work, columns.field].map(bits),
    rows.map((row) => (columns.founded[row] === UNKNOWN_YEAR ? null : columns.founded[row]!)),
    ...[rows.map((row) => columns.strategies[row]!), rows.map((row) => columns.languages[row]!)],
    ...[flag(FLAG.authorisedDonee), flag(FLAG.cluni), flag(FLAG.publicity)],
    ...[rows.map((row) => store.idAt(row)), rows],
  ];
}

/**
 * Which nonprofits have which of these terms, as an index that a query reads without its table. Terms that the query does
 * not ask for are left out: the index would hold them elsewhere, so that only loads faster.
 */
export async function loadTerms(
  client: Client,
  postings: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  await client.query('drop table if exists terms');
  await client.query('create unlogged table terms (term text collate "C" not null, n int not null)');
  for (const [term, rows] of postings) {
    await client.query('insert into terms select $1, unnest($2::int[])', [term, rows]);
  }
  await client.query('create unique index on terms (term, n)');
  await client.query('vacuum (analyze, freeze) terms');
}
