import { Database, sqlState } from '@puente/database';
import { DomainError } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import type { Attempt, Owned } from './t02-cases';
import { actorOf, organizationOf } from './world/cast';
import type { World } from './world/world';

/** What exists of the owner. */
export async function ownedBy({ running }: World): Promise<Owned> {
  const [row] = await asSuperuser<{ id: string }>(
    running.test,
    `select id from programmes where tenant_id = $1 and status = 'draft'`,
    [organizationOf('funder-a').id],
  );
  return { programme: row!.id };
}

/** Switches row-level security off in the database of this test, so that the other layers stand alone. */
export async function withoutRowSecurity({ running }: World): Promise<void> {
  const tables = await asSuperuser<{ name: string }>(
    running.test,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const statements = tables.map(({ name }) => `alter table ${name} disable row level security`);
  await asSuperuser(running.test, statements.join(';'));
}

/** The attempt through the door: refused means that the guard, and nothing behind it, said no. */
export async function byDoor(world: World, { wrong, request }: Attempt, owned: Owned): Promise<string> {
  const { method, path, body } = request(owned);
  const headers = { 'content-type': body ? 'application/json' : 'text/csv', 'accept-language': 'en' };
  const sent = method === 'GET' ? {} : { headers, body: body ? JSON.stringify(body) : 'id,name' };
  const answer = await world.as(wrong, { method, path, ...sent });
  return answer.status === 403 ? 'refused' : `${answer.status}`;
}

/** The attempt at the service, past the door. */
export async function byService(
  { running }: World,
  { wrong, service }: Attempt,
  owned: Owned,
): Promise<string> {
  try {
    await service(running.app, actorOf(wrong), owned);
    return 'done';
  } catch (error) {
    return error instanceof DomainError && ['forbidden', 'not-found'].includes(error.kind)
      ? 'refused'
      : String(error);
  }
}

/** The attempt in SQL, past door and service; what it would change is taken back. */
export async function byRows({ running }: World, { wrong, rows }: Attempt, owned: Owned): Promise<string> {
  const undone = new Error('taken back');
  let got = 0;
  try {
    await running.app.get(Database).asActor(actorOf(wrong), async (tx) => {
      got = (await rows(tx, owned)).length;
      throw undone;
    });
  } catch (error) {
    if (error !== undone) return sqlState(error) === '42501' ? 'refused' : String(error);
  }
  return got === 0 ? 'refused' : `${got} rows`;
}
