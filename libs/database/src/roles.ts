import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** Refused set-up of the database; the message says what the operator can do. */
export class DatabaseSetupError extends Error {}

/**
 * Makes the five roles where they are missing: `migrator` owns, `app_user` uses, `backup` reads all for dumps,
 * `audit_owner` chains the rows of the audit log, `ledger_owner` moves balances (their functions run as them, nobody else does).
 * Needs a superuser once; afterwards any member of `migrator` will do. A login that the operator gives the application
 * (`appUrl`) keeps the operator's password; without one it is derived from the owner's.
 */
export async function ensureRoles(ownerUrl: string, appUrl: string | null): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(726001)');
    await createMissing(client, ownerUrl, appUrl);
  } finally {
    await client.end();
  }
}

async function createMissing(client: Client, ownerUrl: string, appUrl: string | null): Promise<void> {
  const { rows } = await client.query<{ super: boolean; missing: number }>(
    `select (select rolsuper from pg_roles where rolname = current_user) as super,
            5 - (select count(*)::int from pg_roles where rolname in ('migrator', 'app_user', 'backup', 'audit_owner', 'ledger_owner'))
              as missing`,
  );
  const { super: isSuper, missing } = rows[0]!;
  if (!isSuper && missing > 0) {
    throw new DatabaseSetupError(
      'Of the roles migrator, app_user, backup, audit_owner and ledger_owner some are missing, and the login of DATABASE_URL may not create them. ' +
        'Run `puente migrate` once with a superuser, or create them as docs/operating.md says.',
    );
  }
  if (!isSuper) return;
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'migrator') then create role migrator nologin; end if;
    if not exists (select from pg_roles where rolname = 'app_user') then create role app_user login; end if;
    if not exists (select from pg_roles where rolname = 'backup') then create role backup nologin bypassrls; end if;
    if not exists (select from pg_roles where rolname = 'audit_owner') then create role audit_owner nologin; end if;
    if not exists (select from pg_roles where rolname = 'ledger_owner') then create role ledger_owner nologin; end if;
  end $$`);
  await client.query('grant audit_owner, ledger_owner to migrator');
  await client.query('alter role app_user with login nosuperuser nobypassrls nocreaterole nocreatedb');
  if (!appUrl) await client.query(`alter role app_user with password '${appPassword(ownerUrl)}'`);
  await client.query('grant usage, create on schema public to migrator');
  await client.query(
    `grant create, connect on database "${databaseName(ownerUrl).replaceAll('"', '""')}" to migrator`,
  );
}

const databaseName = (url: string): string =>
  decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

/** Every process that holds the owner's address finds the application's password by itself; it is stored nowhere. */
function appPassword(ownerUrl: string): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password) || 'no-password';
  return createHmac('sha256', secret).update('app_user').digest('hex');
}

/** The application's address that belongs to the owner's. */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'app_user';
  url.password = appPassword(ownerUrl);
  return url.toString();
}
