import { DEMONSTRATION_PASSWORD } from '@puente/demonstration';
import { demonstrationPeople } from '@puente/demonstration/core';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import { ask } from './ask';
import type { Asker, Expected, Send, World } from './t22-operations';

const PERSON = { nonprofit: 'nonprofit-protegida', officer: 'horizonte-oficial', hip: 'hip-equipo' } as const;

/** Signs the three people in and finds what they work on; the sessions outlive the server. */
export async function openWorld(test: TestDatabase, url: string): Promise<World> {
  const headers = {
    nonprofit: await signIn(url, PERSON.nonprofit),
    officer: await signIn(url, PERSON.officer),
    hip: await signIn(url, PERSON.hip),
  };
  const send: Send = (role, method, path, body) => {
    const json = { ...headers[role], 'content-type': 'application/json' };
    return ask(
      url,
      body === undefined
        ? { method, path, headers: headers[role] }
        : { method, path, headers: json, body: JSON.stringify(body) },
    );
  };
  const tenants = {
    nonprofit: await tenantOf(test, 'nonprofit'),
    officer: await tenantOf(test, 'officer'),
    hip: await tenantOf(test, 'hip'),
  };
  const nonprofits = await asSuperuser<{ id: string }>(
    test,
    `select id from organizations where kind = 'nonprofit'`,
  );
  const programmes = {
    officer: await programmeOf(test, tenants.officer),
    hip: await programmeOf(test, tenants.hip),
  };
  return { send, tenants, programmes, nonprofits: nonprofits.map(({ id }) => id) };
}

async function signIn(url: string, key: string): Promise<Record<string, string>> {
  const { email } = demonstrationPeople().find((each) => each.key === key)!;
  const body = JSON.stringify({ email, password: DEMONSTRATION_PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(url, { method: 'POST', path: '/api/v1/session', headers, body });
  const { csrfToken } = JSON.parse(answer.body) as { csrfToken: string };
  return { cookie: String(answer.headers['set-cookie']).split(';')[0]!, 'x-csrf-token': csrfToken };
}

async function tenantOf(test: TestDatabase, role: Asker): Promise<string> {
  const { email } = demonstrationPeople().find((each) => each.key === PERSON[role])!;
  const rows = await asSuperuser<{ id: string }>(
    test,
    'select m.tenant_id as id from memberships m join people p on p.id = m.person_id where p.email = $1',
    [email],
  );
  return rows[0]!.id;
}

async function programmeOf(test: TestDatabase, tenantId: string): Promise<string> {
  const rows = await asSuperuser<{ id: string }>(
    test,
    'select id from programmes where tenant_id = $1 order by id limit 1',
    [tenantId],
  );
  return rows[0]!.id;
}

/** How many rows of each kind were promised by answers. */
export class Promised {
  private readonly counts = new Map<string, number>();

  add(rows: readonly Expected[]): void {
    for (const row of rows) {
      const key = `${row.tenantId} ${row.action}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  of({ tenantId, action }: Expected): number {
    return this.counts.get(`${tenantId} ${action}`) ?? 0;
  }

  get rows(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Promised rows that are not in the log. */
  async missing(test: TestDatabase, since: string): Promise<string[]> {
    const stored = await asSuperuser<{ key: string; count: number }>(
      test,
      `select tenant_id || ' ' || action as key, count(*)::int as count from audit_log where at > $1 group by 1`,
      [since],
    );
    const found = new Map(stored.map(({ key, count }) => [key, count]));
    return [...this.counts].filter(([key, count]) => (found.get(key) ?? 0) < count).map(([key]) => key);
  }
}

/** Operations that are committed and whose rows in the log are not as many: changes of each kind, state against log. */
export function unevenChanges(test: TestDatabase): Promise<object[]> {
  return asSuperuser(
    test,
    `with log as (select tenant_id, action, count(*)::int as rows from audit_log group by 1, 2),
     state as (
       select tenant_id, 'profile.changed' as action, version - 1 as changes from nonprofit_profiles
       union all select tenant_id, 'programme.created', count(*)::int from programmes group by 1
       union all select tenant_id, 'snapshot.saved', count(*)::int from match_snapshots group by 1
       union all select tenant_id, 'export.made', count(*)::int from exports where status = 'made' group by 1)
     select state.tenant_id, state.action, state.changes, coalesce(log.rows, 0) as rows
       from state left join log using (tenant_id, action) where state.changes <> coalesce(log.rows, 0)`,
  );
}

/** Rows of the log in which something stands that people typed. */
export async function telltaleRows(test: TestDatabase, canary: string): Promise<number> {
  const rows = await asSuperuser<{ count: number }>(
    test,
    `select count(*)::int as count from audit_log l where strpos(to_jsonb(l)::text, $1) > 0`,
    [canary],
  );
  return rows[0]!.count;
}

export async function momentOf(test: TestDatabase): Promise<string> {
  const rows = await asSuperuser<{ at: string }>(test, 'select clock_timestamp()::text as at');
  return rows[0]!.at;
}
