import { asSuperuser, type TestDatabase } from '@puente/testing';

type Row = Readonly<Record<string, unknown>>;

/** Rows past all policies; columns that the rows do not name take their defaults. */
export async function insertRows(test: TestDatabase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await asSuperuser(
    test,
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
