import { Client } from 'pg';

/** One way past the policies: what is wrong, and with which table, policy, function, role, key or index. */
export interface RlsFault {
  readonly fault: string;
  readonly object: string;
}

/**
 * Asks the catalogue of a migrated database for every way past row-level security; none is right. The address must be
 * the owner's. Whoever holds a connection already, and perhaps an open transaction, uses `rlsFaultsOn`.
 */
export async function rlsFaults(ownerUrl: string): Promise<RlsFault[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await rlsFaultsOn(client);
  } finally {
    await client.end();
  }
}

export async function rlsFaultsOn(client: Client): Promise<RlsFault[]> {
  return (await client.query<RlsFault>(GATE)).rows;
}

/** Relations that the application's role could reach, with what it may do to them and where their tenant column is. */
const RELATIONS = `
  select c.oid, c.relname, c.relkind, c.relowner, c.reloptions, n.nspname,
    c.relrowsecurity and c.relforcerowsecurity as forced,
    has_any_column_privilege('app_user', c.oid, 'select') as readable,
    has_any_column_privilege('app_user', c.oid, 'insert,update')
      or has_table_privilege('app_user', c.oid, 'delete') as writable,
    (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'catalogue', 'audit', 'ledger') and c.relkind in ('r', 'p', 'v', 'm', 'f')`;

const GATE = `
with rel as (${RELATIONS})
select 'reachable without forced RLS' as fault, relname::text as object from rel
  where (readable or writable) and not (relkind in ('r', 'p') and forced)
    and not (relkind = 'v' and coalesce('security_invoker=true' = any (reloptions), false))
union all select 'writable catalogue', relname from rel where nspname = 'catalogue' and writable
union all select 'dangerous grant', relname from rel
  where relkind in ('r', 'p') and has_table_privilege('app_user', oid, 'truncate,references,trigger')
union all select 'policy is true', rel.relname || '.' || p.polname
  from pg_policy p join rel on rel.oid = p.polrelid
  where rel.nspname = 'public' and p.polpermissive and (p.polroles = '{0}' or 'app_user'::regrole = any (p.polroles))
    and 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
union all select 'definer function', p.proname
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'catalogue', 'audit', 'ledger') and p.prosecdef
    and has_function_privilege('app_user', p.oid, 'execute')
union all select 'owned by the app role', relname from rel where relowner = 'app_user'::regrole
union all select 'app role too strong', r.rolname from pg_roles r where r.rolname = 'app_user'
  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole
    or exists (select 1 from pg_auth_members m where m.member = r.oid))
union all select 'foreign key without tenant', k.conname from pg_constraint k
  join rel f on f.oid = k.conrelid join rel t on t.oid = k.confrelid
  where k.contype = 'f' and t.tenant is not null and f.tenant <> all (k.conkey)
union all select 'unique key without tenant', i.indexrelid::regclass::text
  from pg_index i join rel on rel.oid = i.indrelid
  where i.indisunique and not i.indisprimary and rel.tenant <> all (i.indkey::int2[])`;
