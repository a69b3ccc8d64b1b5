import { randomUUID } from 'node:crypto';
import { brokenConstraint, Database, sqlState } from '@puente/database';
import { asSuperuser } from '@puente/testing';
import { actorOf, ASKED, idOf, organizationOf, PEOPLE, type Asker } from './world/cast';
import type { World } from './world/world';

/** What makes a copied row another one, so that its parent decides and not its key. */
const FRESH = {
  number: 7_000,
  key: 'another',
  business_key: 'another',
  line: 7,
  sha256: 'f'.repeat(64),
  introduction_id: idOf(`introduction ${ASKED.funder}`),
};

/** What must be told beside a reference. */
const BESIDE: Readonly<Record<string, object>> = {
  replaced_by: { replaced_at: '2026-11-21T12:00:00Z' },
  reverses: { kind: 'reversal' },
};

export interface Reference {
  readonly table: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly parentColumns: readonly string[];
}

/** Foreign keys from a table with tenants to another whose rows have ids of their own. */
export async function referencesBetweenTenants({ running }: World): Promise<Reference[]> {
  return asSuperuser<Reference>(
    running.test,
    `select f.relname as table, t.relname as parent,
            array(select a.attname::text from unnest(k.conkey) with ordinality as u(n, i)
                    join pg_attribute a on a.attrelid = f.oid and a.attnum = u.n order by i) as columns,
            array(select a.attname::text from unnest(k.confkey) with ordinality as u(n, i)
                    join pg_attribute a on a.attrelid = t.oid and a.attnum = u.n order by i) as "parentColumns"
       from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f'
        and exists (select from pg_attribute where attrelid = f.oid and attname = 'tenant_id')
        and exists (select from pg_attribute where attrelid = t.oid and attname = 'tenant_id')
        and exists (select from pg_attribute where attrelid = t.oid and attname = 'id')`,
  );
}

/** The administrator of an organisation that has a row of the table to copy. */
export async function authorOf({ running }: World, { table }: Reference): Promise<Asker> {
  const rows = await asSuperuser<{ tenant: string }>(
    running.test,
    `select distinct tenant_id as tenant from ${table}`,
  );
  const authors = PEOPLE.filter(({ role, organization }) =>
    role?.endsWith('-admin') ? rows.some(({ tenant }) => tenant === organization?.id) : false,
  );
  const [author] = authors;
  if (!author) throw new Error(`Nobody in the world has a row of ${table} to copy.`);
  return author;
}

/** A row of the parent that belongs to another organisation than the author's. */
export async function foreignParent(
  world: World,
  { parent, parentColumns }: Reference,
  author: Asker,
): Promise<string> {
  const id = parentColumns.find((column) => column !== 'tenant_id')!;
  const [row] = await asSuperuser<{ id: string }>(
    world.running.test,
    `select ${id} as id from ${parent} where tenant_id <> $1 limit 1`,
    [author.organization!.id],
  );
  return row?.id ?? (await copyForAnother(world, parent, id));
}

/** What HIP alone has in this world gets a twin that a funder owns, without what it names itself. */
async function copyForAnother({ running }: World, parent: string, id: string): Promise<string> {
  const other = { tenant_id: organizationOf('funder-c').id, [id]: randomUUID() };
  await asSuperuser(
    running.test,
    `begin; set local session_replication_role = replica;
     insert into ${parent} select r.* from ${parent} t, jsonb_populate_record(t, '${JSON.stringify(other)}') r limit 1;
     commit`,
  );
  return other[id]!;
}

/** What PostgreSQL says to a row of the author's own that names the parent; nothing when it takes it. */
export async function fault(
  { running }: World,
  { table, columns }: Reference,
  author: Asker,
  parent: string,
): Promise<string> {
  const [row] = await asSuperuser<Record<string, unknown>>(
    running.test,
    `select to_jsonb(t) as row from ${table} t where tenant_id = $1 limit 1`,
    [author.organization!.id],
  );
  const column = columns.find((each) => each !== 'tenant_id')!;
  const copy = {
    ...(row!.row as object),
    ...FRESH,
    ...{ answered_by: author.personId, imported_by: author.personId, recorded_by: author.personId },
    decided_by: author.personId,
    id: randomUUID(),
    ...BESIDE[column],
    [column]: parent,
  };
  const names = Object.keys(row!.row as object).join(', ');
  return running.app
    .get(Database)
    .asActor(actorOf(author), async (tx) => {
      await tx.query(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
        [JSON.stringify(copy)],
      );
      return 'taken';
    })
    .catch((error: unknown) => `${sqlState(error)} ${brokenConstraint(error)}`);
}
