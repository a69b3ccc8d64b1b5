import { asSuperuser, type TestDatabase } from '@puente/testing';

/** What one transaction of the application did to one organisation's rows of a table, once however many rows. */
export interface Note {
  /** The transaction, in the order in which they began to write. */
  readonly tx: string;
  readonly table: string;
  readonly verb: 'insert' | 'update' | 'delete' | 'read' | 'record';
  /** Columns that changed, or the code that was recorded. */
  readonly what: string;
  /** Whose row it is. */
  readonly tenantId: string | null;
  /** The organisation of the person who acts, or the name of the system actor. */
  readonly actor: string;
}

/** Rows of these hold what only some may read; of `own` even a look by the organisation itself is recorded. */
const PROTECTED = {
  own: ['nonprofit_contacts', 'bank_accounts'],
  others: ['audit_log', 'documents', 'submissions', 'application_files'],
};
export const READ_BY_OWN: ReadonlySet<string> = new Set(PROTECTED.own);

/** A side table of the test's own, which the application cannot see, and what writes into it. */
const SIDE_TABLE = `
create schema census;
grant usage on schema census to app_user;
create table census.notes (
  id bigint generated always as identity, tx xid8 not null, "table" text not null, verb text not null,
  what text not null, tenant_id text not null, actor text not null, unique (tx, "table", verb, what, tenant_id));

create function census.note(of text, verb text, what text, tenant text) returns void language sql security definer as $$
  insert into census.notes (tx, "table", verb, what, tenant_id, actor)
  values (pg_current_xact_id(), of, verb, what, coalesce(tenant, ''), coalesce(
    nullif(current_setting('app.system', true), ''), current_setting('app.tenant', true), ''))
  on conflict do nothing $$;

create function census.changed() returns trigger language plpgsql security definer as $$
declare
  line jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  columns text := '';
begin
  if session_user <> 'app_user' then return null; end if;
  if tg_op = 'UPDATE' then
    select coalesce(string_agg(key, ', ' order by key), '') into columns
      from jsonb_each(line) join jsonb_each(to_jsonb(old)) as was (key, old_value) using (key) where value <> old_value;
    if columns = '' then return null; end if;
  end if;
  perform census.note(tg_table_name, lower(tg_op), columns,
    line ->> case when tg_table_name = 'organizations' then 'id' else 'tenant_id' end);
  return null;
end $$;

create function census.recorded() returns trigger language plpgsql security definer as $$
begin
  perform census.note('audit_log', 'record', new.action, new.tenant_id::text);
  return null;
end $$;

create function census.saw(of text, tenant uuid) returns boolean language plpgsql volatile security definer cost 1000000 as $$
begin
  if coalesce(current_setting('app.person', true), '') <> '' then
    perform census.note(of, 'read', '', tenant::text);
  end if;
  return true;
end $$;

do $$
declare it record;
begin
  for it in select tablename from pg_tables where schemaname = 'public' and tablename not in ('audit_log', 'migrations') loop
    execute format('create trigger census after insert or update or delete on %I for each row execute function census.changed()',
      it.tablename);
  end loop;
  create trigger census after insert on audit_log for each row execute function census.recorded();
end $$`;

/**
 * A policy cannot tell of a read, but what it asks can: each way to read a protected row now also leaves a note. Who pays asks
 * which account stands and since when; what is in it stays sealed, and opening it is recorded (T24).
 */
const TELLING_POLICIES = `
do $$
declare it record;
begin
  for it in select tablename, policyname, qual from pg_policies
             where schemaname = 'public' and tablename = any($tables) and cmd in ('SELECT', 'ALL')
               and policyname <> 'bank_accounts_pay' loop
    execute format('alter policy %I on %I using ((%s) and census.saw(%L, tenant_id))',
      it.policyname, it.tablename, it.qual, it.tablename);
  end loop;
end $$`;

/** Notes of what the application changes, reads and records, transaction by transaction, in a database of a test. */
export class Notes {
  private last = '0';

  private constructor(private readonly test: TestDatabase) {}

  /** From now on everything is noted. */
  static async begin(test: TestDatabase): Promise<Notes> {
    await asSuperuser(test, SIDE_TABLE);
    const tables = [...PROTECTED.own, ...PROTECTED.others].map((each) => `'${each}'`).join(', ');
    await asSuperuser(test, TELLING_POLICIES.replace('$tables', `array[${tables}]`));
    return new Notes(test);
  }

  /** What was noted since it was asked before, a list for each transaction. */
  async take(): Promise<Note[][]> {
    const rows = await asSuperuser<Note & { id: string }>(
      this.test,
      `select id::text, tx::text, "table", verb, what, nullif(tenant_id, '') as "tenantId", actor
         from census.notes n where n.id > $1::bigint order by n.id`,
      [this.last],
    );
    this.last = rows.at(-1)?.id ?? this.last;
    const byTx = new Map<string, Note[]>();
    for (const { id: _, ...note } of rows) byTx.set(note.tx, [...(byTx.get(note.tx) ?? []), note]);
    return [...byTx.values()];
  }
}
