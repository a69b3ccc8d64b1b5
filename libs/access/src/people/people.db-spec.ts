import { randomBytes } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { SessionService } from '../sessions/session.service';
import { TokenService } from '../tokens/token.service';
import { SavedViewService } from '../views/saved-view.service';
import { MembershipService } from './membership.service';
import { PeopleService } from './people.service';

describe('the people of an organisation', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let people: PeopleService;
  let sessions: SessionService;
  let memberships: MembershipService;
  let tokens: TokenService;
  let admin: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    people = new PeopleService(database);
    sessions = new SessionService(database, clock, { secondFactor: 'offered' } as never);
    memberships = new MembershipService(database, clock, sessions);
    tokens = new TokenService(database, clock, new Limiter(database, clock, vault));
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    admin = await saveMember(test, 'funder', 'funder-admin');
  });

  const officer = (): Promise<PersonActor> => saveMember(test, 'funder', 'program-officer', admin.tenantId);
  const signIn = async ({ personId, tenantId }: PersonActor): Promise<string> => {
    const start = { personId, tenantId, method: 'password', assurance: 'password', device: '' } as const;
    return (await database.asActor(systemActor('login'), (tx) => sessions.open(tx, start))).secret;
  };
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const programmeOf = async (tenantId: string): Promise<string> => {
    const [row] = await asSuperuser<{ id: string }>(
      test,
      `insert into programmes (tenant_id, id, status, facts) values ($1, gen_random_uuid(), 'draft', '{}') returning id`,
      [tenantId],
    );
    return row!.id;
  };
  const recorded = (tenantId: string) =>
    asSuperuser<{ action: string; subject_id: string; detail: object }>(
      test,
      'select action, subject_id, detail from audit_log where tenant_id = $1 order by seq',
      [tenantId],
    );

  it('tells administrators, and nobody else, who has a second factor', async () => {
    const [withCodes, withDraft] = [await officer(), await officer()];
    await asSuperuser(
      test,
      `insert into totp_factors (person_id, secret, confirmed_at) values ($1, '\\x01', now())`,
      [withCodes.personId],
    );
    await asSuperuser(
      test,
      `insert into totp_factors (person_id, draft, draft_at) values ($1, '\\x01', now())`,
      [withDraft.personId],
    );
    const factors = async (reader: PersonActor) =>
      new Map((await people.list(reader)).map((each) => [each.personId, each.secondFactor]));
    expect(await factors(admin)).toEqual(
      new Map([
        [admin.personId, false],
        [withCodes.personId, true],
        [withDraft.personId, false],
      ]),
    );
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const auditor = await saveMember(test, 'hip', 'auditor', hip.tenantId);
    expect([...(await factors(auditor)).values()]).toEqual([null, null]);
    expect([...(await factors(hip)).values()]).toEqual([false, false]);
  });

  it('are listed for administrators only', async () => {
    const other = await officer();
    const listed = await people.list(admin);
    expect(listed.map(({ personId }) => personId).sort()).toEqual([admin.personId, other.personId].sort());
    expect(await refusal(people.list(other))).toBe('forbidden');
  });

  it('get other roles and programmes: sessions end at once, the change is on record', async () => {
    const other = await officer();
    const secret = await signIn(other);
    const programme = await programmeOf(admin.tenantId);
    await people.change(admin, other.personId, { roles: ['reviewer'], programmes: [programme] });
    expect(await sessions.find(secret)).toBeNull();
    const again = await sessions.find(await signIn(other));
    expect(again?.actor).toMatchObject({ roles: ['reviewer'], programmes: [programme] });
    expect(await recorded(admin.tenantId)).toEqual([
      { action: 'roles.changed', subject_id: other.personId, detail: { roles: ['reviewer'], programmes: 1 } },
    ]);
    const before = await signIn(other);
    await people.change(admin, other.personId, { roles: ['reviewer'], programmes: [] });
    expect(await sessions.find(before)).toBeNull();
  });

  it('get no role of another kind of organisation and no programme of another one', async () => {
    const other = await officer();
    const elsewhere = await programmeOf((await saveMember(test, 'funder', 'funder-admin')).tenantId);
    const change = (roles: string[], programmes: string[]) =>
      refusal(people.change(admin, other.personId, { roles, programmes }));
    expect(await change(['hip-admin'], [])).toBe('invalid-input');
    expect(await change([], [])).toBe('invalid-input');
    expect(await change(['reviewer'], [elsewhere])).toBe('invalid-input');
    expect(await change(['funder-admin'], [await programmeOf(admin.tenantId)])).toBe('invalid-input');
  });

  it('leave with their sessions and tokens', async () => {
    const other = await officer();
    const secret = await signIn(other);
    const { token } = await tokens.make(other, { name: 'Tablero', scopes: ['match:read'] });
    await people.remove(admin, other.personId);
    expect([await sessions.find(secret), await tokens.find(token, '192.0.2.1')]).toEqual([null, null]);
    expect((await recorded(admin.tenantId)).at(-1)).toMatchObject({ action: 'person.removed' });
  });

  it('always have an administrator, even when two remove one another at once', async () => {
    expect(await refusal(people.remove(admin, admin.personId))).toBe('last-admin');
    const demoted = people.change(admin, admin.personId, { roles: ['reviewer'], programmes: [] });
    expect(await refusal(demoted)).toBe('last-admin');
    const second = await saveMember(test, 'funder', 'funder-admin', admin.tenantId);
    const both = await Promise.all([
      refusal(people.remove(admin, second.personId)),
      refusal(people.remove(second, admin.personId)),
    ]);
    expect(both.filter((each) => each === 'done')).toHaveLength(1);
  });

  it('of another organisation are as little there as nobody', async () => {
    const stranger = await saveMember(test, 'funder', 'program-officer');
    const place = { roles: ['reviewer'], programmes: [] };
    for (const id of [stranger.personId, '00000000-0000-4000-8000-000000000000', 'nonsense']) {
      expect(await refusal(people.change(admin, id, place))).toBe('not-found');
      expect(await refusal(people.remove(admin, id))).toBe('not-found');
    }
  });

  it('are changed only by whoever proved themselves a moment ago', async () => {
    const other = await officer();
    const stale = { ...admin, recentlyProven: false };
    expect(await refusal(people.remove(stale, other.personId))).toBe('step-up-needed');
    const byToken = { ...admin, scopes: ['people:change'] };
    expect(await refusal(people.remove(byToken, other.personId))).toBe('forbidden');
  });

  it('are changed by PostgreSQL for administrators alone', async () => {
    const other = await officer();
    const counts = await database.asActor(other, async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `update memberships set roles = '{funder-admin}'`,
      );
      const [, ended] = await tx.query<[unknown, number]>('delete from memberships');
      return [changed, ended];
    });
    expect(counts).toEqual([0, 0]);
  });

  it('who belong to several organisations switch between them and come back to the last one', async () => {
    const elsewhere = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await asSuperuser(
      test,
      `insert into memberships (tenant_id, person_id, roles) values ($1, $2, '{nonprofit-writer}')`,
      [elsewhere.tenantId, admin.personId],
    );
    const secret = await signIn(admin);
    expect((await memberships.list(admin)).map(({ tenantId }) => tenantId).sort()).toEqual(
      [admin.tenantId, elsewhere.tenantId].sort(),
    );
    clock.advance(1_000);
    const { signedIn, secret: renewed } = await memberships.switch(admin, secret, elsewhere.tenantId);
    expect(signedIn.actor).toMatchObject({ tenantId: elsewhere.tenantId, roles: ['nonprofit-writer'] });
    expect(await sessions.find(secret)).toBeNull();
    expect(await sessions.find(renewed)).not.toBeNull();
    const foreign = (await saveMember(test, 'funder', 'funder-admin')).tenantId;
    expect(await refusal(memberships.switch(admin, renewed, foreign))).toBe('not-found');
    const [last] = await asSuperuser<{ tenant: string }>(
      test,
      'select tenant_id as tenant from memberships where person_id = $1 order by last_used_at desc nulls last limit 1',
      [admin.personId],
    );
    expect(last!.tenant).toBe(elsewhere.tenantId);
  });

  it('keep views of lists that nobody else sees', async () => {
    const views = new SavedViewService(database, clock);
    const [own, colleague] = [await officer(), await officer()];
    const save = (name: string, query: string): Promise<string> =>
      views.save(own, { list: 'received', name, query });
    const letters = await save(' Cartas ', 'stage=letter');
    await save('Completas', 'stage=full');
    expect(await save('Cartas', 'stage=letter&mark=none')).toBe(letters);
    expect((await views.list(own, 'received')).map(({ name, query }) => [name, query])).toEqual([
      ['Cartas', 'stage=letter&mark=none'],
      ['Completas', 'stage=full'],
    ]);
    expect(await refusal(save('Nada', ''))).toBe('invalid-input');
    expect(await views.list(own, 'matches')).toEqual([]);
    expect(await views.list(colleague, null)).toEqual([]);
    expect(await refusal(views.remove(colleague, letters))).toBe('not-found');
    await views.remove(own, letters);
    expect((await views.list(own, null)).map(({ name }) => name)).toEqual(['Completas']);
  });
});
