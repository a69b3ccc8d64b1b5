import { randomBytes } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { TokenService } from './token.service';

const DAY_MS = 24 * 3_600_000;

describe('API tokens', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let tokens: TokenService;
  let officer: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    tokens = new TokenService(database, clock, new Limiter(database, clock, vault));
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
    const found = await tokens.find(token, '192.0.2.1');
    expect(found?.actor).toEqual({ ...officer, scopes: ['match:read'], recentlyProven: false });
    expect([
      await tokens.find(`${token}x`, '192.0.2.1'),
      await tokens.find('', '192.0.2.1'),
      await tokens.find('pte_', '192.0.2.1'),
    ]).toEqual([null, null, null]);
  });

  it('are stored as a hash alone, and their day of use with them', async () => {
    const { id, token } = await make();
    await tokens.find(token, '192.0.2.1');
    const [row] = await asSuperuser<{ all: string; day: string }>(
      test,
      'select api_tokens::text as all, last_used_on::text as day from api_tokens where id = $1',
      [id],
    );
    expect(row!.all).not.toContain(token.slice(4));
    expect(row!.day).toBe('2026-11-22');
  });

  it('are told to their person by mail when they are made', async () => {
    const { personId } = officer;
    const count = async (): Promise<number> =>
      (
        await asSuperuser(test, `select 1 from mails where person_id = $1 and template = 'account-changed'`, [
          personId,
        ])
      ).length;
    const before = await count();
    await make();
    expect(await count()).toBe(before + 1);
  });

  it('that are wrong are counted by place; right ones are not refused for them', async () => {
    const { token } = await make();
    const wrong = `pte_${'x'.repeat(43)}`;
    const said: string[] = [];
    for (let n = 0; n < 22; n++) said.push(await refusal(tokens.find(wrong, '192.0.2.9')));
    expect(said.slice(19)).toEqual(['done', 'too-many-attempts', 'too-many-attempts']);
    expect(await refusal(tokens.find(wrong, '192.0.2.10'))).toBe('done');
    for (let n = 0; n < 100; n++) await refusal(tokens.find(`${wrong}${n}`, '192.0.2.9'));
    expect(await refusal(tokens.find(`${wrong}new`, '192.0.2.9'))).toBe('too-many-attempts');
    expect((await tokens.find(token, '192.0.2.9'))?.actor.personId).toBe(officer.personId);
  });

  it('end on their day and when they are revoked', async () => {
    const short = await tokens.make(officer, { name: 'Un día', scopes: ['match:read'], days: 1 });
    const other = await make();
    await tokens.revoke(officer, other.id);
    expect(await tokens.find(other.token, '192.0.2.1')).toBeNull();
    expect(await refusal(tokens.revoke(officer, other.id))).toBe('not-found');
    expect(await tokens.find(short.token, '192.0.2.1')).not.toBeNull();
    clock.advance(DAY_MS);
    expect(await tokens.find(short.token, '192.0.2.1')).toBeNull();
  });

  it('carry no more than their person holds today', async () => {
    const { token } = await make();
    await asSuperuser(test, `update memberships set roles = '{funder-finance}' where person_id = $1`, [
      officer.personId,
    ]);
    expect((await tokens.find(token, '192.0.2.1'))?.actor.roles).toEqual(['funder-finance']);
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
