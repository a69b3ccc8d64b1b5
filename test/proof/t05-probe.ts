import type { Client, QueryResult } from 'pg';
import { DatabaseError } from 'pg';
import type { Case } from './t05-cases';
import type { Cast, Settings } from './t05-people';

export const VERBS = [
  'select',
  'copy-out',
  'insert',
  'upsert',
  'update',
  'delete',
  'merge-insert',
  'merge-update',
  'merge-delete',
  'copy-in',
  'truncate',
  'move',
] as const;
export type Verb = (typeof VERBS)[number];

/** What each verb needs; `never` is right for nobody. */
const NEEDS: Readonly<Record<Verb, string | null>> = {
  select: 's',
  'copy-out': 's',
  insert: 'i',
  upsert: 'siu',
  update: 'u',
  delete: 'd',
  'merge-insert': 'i',
  'merge-update': 'su',
  'merge-delete': 'sd',
  'copy-in': null,
  truncate: null,
  move: null,
};

/** The verbs that rights such as `siu` allow. */
export function verbsOf(rights: string): Verb[] {
  return VERBS.filter((verb) => {
    const needs = NEEDS[verb];
    return needs !== null && [...needs].every((right) => rights.includes(right));
  });
}

/** A stored row as JSON, and how it is found again. */
export interface Target {
  readonly of: Case;
  readonly json: string;
  readonly key: readonly string[];
  readonly where: string;
  readonly columns: readonly string[];
  /** Another organisation of the owner's, to which the row is tried to be moved. */
  readonly spareId: string;
}

/** Stores the row of a case unless it is there, and reads it back whole. */
export async function saveTarget(client: Client, of: Case, cast: Cast): Promise<Target> {
  const key = of.key(cast);
  if (of.rest) await insert(client, of.table, { ...key, ...of.rest(cast) });
  const where = Object.entries(key)
    .map(([name, value]) => `${of.table}.${name} = ${quote(String(value))}`)
    .join(' and ');
  const found = await client.query<{ json: string }>(
    `select to_json(t)::text as json from ${of.table} t where ${where.replaceAll(`${of.table}.`, 't.')}`,
  );
  const { json } = found.rows[0]!;
  const columns = Object.keys(JSON.parse(json) as object);
  return { of, json, key: Object.keys(key), where, columns, spareId: cast.owner[of.owner].spareId };
}

async function insert(
  client: Client,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const places = Object.keys(values).map((_, index) => `$${index + 1}`);
  const into = `insert into ${table} (${Object.keys(values).join(', ')}) values (${places.join(', ')})`;
  await client.query(into, Object.values(values));
}

const record = ({ of, json }: Target): string => `json_populate_record(null::${of.table}, ${quote(json)})`;
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Updates and deletes go without WHERE: whatever the policies let through is hit. */
function statement(verb: Verb, target: Target): string {
  const { of, key, where, columns, spareId } = target;
  const { table, column, tenantColumn } = of;
  const same = `(select r.${column} from ${record(target)} r)`;
  const matched = `merge into ${table} using (select 1) one on (${where}) when matched then`;
  const statements: Record<Verb, string> = {
    select: `select from ${table} where ${where}`,
    'copy-out': `copy (select 1 from ${table} where ${where}) to stdout`,
    insert: `insert into ${table} select * from ${record(target)}`,
    upsert: `insert into ${table} select * from ${record(target)}
      on conflict (${key.join(', ')}) do update set ${column} = excluded.${column}`,
    update: `update ${table} set ${column} = ${same}`,
    delete: `delete from ${table}`,
    'merge-insert': `merge into ${table} using ${record(target)} r on (false)
      when not matched then insert (${columns.join(', ')}) values (${columns.map((each) => `r.${each}`).join(', ')})`,
    'merge-update': `${matched} update set ${column} = ${same}`,
    'merge-delete': `${matched} delete`,
    'copy-in': `copy ${table} from stdin`,
    truncate: `truncate ${table} cascade`,
    move: tenantColumn
      ? `update ${table} set ${tenantColumn} = '${spareId}' where ${where}`
      : 'select where false',
  };
  return statements[verb];
}

/** What PostgreSQL does not prepare. */
const UNPREPARED: ReadonlySet<Verb> = new Set(['copy-out', 'copy-in', 'truncate']);

/**
 * A connection on which verbs are tried for one actor after the other. Whoever acts, the statements are the same: their
 * plans are kept, because policies make planning dearer than running.
 */
export class Prober {
  private readonly names = new Map<string, string>();
  private prepared = 0;

  constructor(readonly client: Client) {}

  /** The verbs among those given that reach a row for somebody as `app_user`; each is taken back before the next. */
  async reached(settings: Settings | null, target: Target, verbs: readonly Verb[] = VERBS): Promise<Verb[]> {
    const acts = settings ? `${settingsSql(settings)};` : '';
    await this.client.query(`begin; ${acts} set local role app_user; savepoint before`);
    try {
      const found: Verb[] = [];
      for (const verb of verbs) if (await this.reaches(verb, target)) found.push(verb);
      return found;
    } finally {
      await this.client.query('rollback');
    }
  }

  /** Lets go of the plans: each takes up to some 100 KB. */
  async forget(): Promise<void> {
    await this.client.query('deallocate all');
    this.names.clear();
  }

  private async reaches(verb: Verb, target: Target): Promise<boolean> {
    try {
      const text = statement(verb, target);
      const { rowCount } = await this.client.query(UNPREPARED.has(verb) ? { text } : this.named(text));
      if (verb !== 'select' && verb !== 'copy-out') return await touched(this.client, target);
      return Number(rowCount) > 0;
    } catch (error) {
      return passedPolicies(error);
    } finally {
      await this.client.query('rollback to before');
    }
  }

  private named(text: string): { readonly name: string; readonly text: string } {
    const name = this.names.get(text) ?? `try${this.prepared++}`;
    this.names.set(text, name);
    return { name, text };
  }
}

/** Whether somebody may make one change of a row that was brought into a state before; taken back again. */
export async function changes(
  client: Client,
  settings: Settings,
  { before, change }: { readonly before: string; readonly change: string },
): Promise<boolean> {
  await client.query(`begin; ${before}; ${settingsSql(settings)}; set local role app_user`);
  try {
    return Number((await client.query(change)).rowCount) > 0;
  } catch (error) {
    return passedPolicies(error);
  } finally {
    await client.query('rollback');
  }
}

function settingsSql({ system, person, tenant, kind, roles }: Settings): string {
  const values = {
    'app.system': system,
    'app.person': person,
    'app.tenant': tenant,
    'app.tenant_kind': kind,
    'app.roles': roles,
  };
  const calls = Object.entries(values).map(
    ([name, value]) => `set_config(${quote(name)}, ${quote(value)}, true)`,
  );
  return `select ${calls.join(', ')}`;
}

/**
 * Whether the row is gone or was written in this transaction, whose parts have later numbers than itself; asked past all
 * policies, until what was tried is taken back.
 */
async function touched(client: Client, { of, where }: Target): Promise<boolean> {
  const own = 'pg_current_xact_id()::text::bigint';
  const untouched = `select from ${of.table} where ${where} and xmin::text::bigint < ${own}`;
  const [, found] = (await client.query(`set local role none; ${untouched}`)) as unknown as QueryResult[];
  return found!.rowCount === 0;
}

/** Constraints are looked at after the policies, and a COPY that asks for its data was let in. */
function passedPolicies(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) throw error;
  if (error.code?.startsWith('23') || error.code === '57014') return true;
  if (error.code === '42501' || error.code === '22P02' || error.code === '0A000') return false;
  throw error;
}
