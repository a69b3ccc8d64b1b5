import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { TokenService } from './token.service';

const DAY_MS = 24 * 3_600_000;

describe('API tokens', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let tokens: TokenService;
  let officer: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    tokens = new TokenService(database, clock);
    officer = await saveMember(test, 'funder', 'program-officer');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const make = (actor = officer) => tokens.make(actor, { name: 'Tablero', scopes: ['match:read'] });
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  it('act for their person within their scopes, and never as recently proven', async () => {
    const { token } = await make();
    const found = await tokens.find(token);
    expect(found?.actor).toEqual({ ...officer, scopes: ['match:read'], recentlyProven: false });
    expect([await tokens.find(`${token}x`), await tokens.find(''), await tokens.find('pte_')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are stored as a hash alone, and their day of use with them', async () => {
    const { id, token } = await make();
    await tokens.find(token);
    const [row] = await asSuperuser<{ all: string; day: string }>(
      test,
      'select api_tokens::text as all, last_used_on::text as day from api_tokens where id = $1',
      [id],
    );
    expect(row!.all).not.toContain(token.slice(4));
    expect(row!.day).toBe('2026-11-22');
  });

  it('end on their day and when they are revoked', async () => {
    const short = await tokens.make(officer, { name: 'Un día', scopes: ['match:read'], days: 1 });
    const other = await make();
    await tokens.revoke(officer, other.id);
    expect(await tokens.find(other.token)).toBeNull();
    expect(await refusal(tokens.revoke(officer, other.id))).toBe('not-found');
    expect(await tokens.find(short.token)).not.toBeNull();
    clock.advance(DAY_MS);
    expect(await tokens.find(short.token)).toBeNull();
  });

  it('carry no more than their person holds today', async () => {
    const { token } = await make();
    await asSuperuser(test, `update memberships set roles = '{funder-finance}' where person_id = $1`, [
      officer.personId,
    ]);
    expect((await tokens.find(token))?.actor.roles).toEqual(['funder-finance']);
    await asSuperuser(test, `update memberships set roles = '{program-officer}' where person_id = $1`, [
      officer.personId,
    ]);
  });

  it('are made only after a proof, never by a token, and never of what the person lacks', async () => {
    expect(await refusal(make({ ...officer, recentlyProven: false }))).toBe('step-up-needed');
    expect(await refusal(make({ ...officer, scopes: ['token:make'] }))).toBe('forbidden');
    const wider = tokens.make(officer, { name: 'T', scopes: ['nonprofit:list'] });
    expect(await refusal(wider)).toBe('invalid-input');
  });

  it('are seen by their person and the organisation’s administrators, and by nobody else', async () => {
    const { id } = await make();
    const admin = await saveMember(test, 'funder', 'funder-admin', officer.tenantId);
    const colleague = await saveMember(test, 'funder', 'program-officer', officer.tenantId);
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
    expect(ids(await tokens.list(officer))).toContain(id);
    expect(ids(await tokens.listAll(admin))).toContain(id);
    expect(await tokens.list(colleague)).toEqual([]);
    expect(await refusal(tokens.listAll(colleague))).toBe('forbidden');
    expect(await refusal(tokens.revoke(colleague, id))).toBe('not-found');
    expect(await refusal(tokens.revokeAny(stranger, id))).toBe('not-found');
    expect(await refusal(tokens.revokeAny(admin, id))).toBe('done');
  });
});
