import { Database, systemActor, type PersonActor } from '@puente/database';
import { cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { auditEntities, recordAudit, recordSightings, TrailService } from '..';

describe('the trail of an organisation', () => {
  let test: TestDatabase;
  let database: Database;
  let trails: TrailService;
  let nonprofit: PersonActor;
  let funder: PersonActor;
  let staff: PersonActor;
  let auditor: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
    trails = new TrailService(database);
    nonprofit = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    funder = await saveMember(test, 'funder', 'funder-admin');
    staff = await saveMember(test, 'hip', 'hip-staff');
    auditor = await saveMember(test, 'hip', 'auditor', staff.tenantId);
    const subject = { tenantId: nonprofit.tenantId, subjectType: 'nonprofit', subjectId: nonprofit.tenantId };
    await database.asActor(nonprofit, (tx) =>
      recordAudit(tx, nonprofit, { ...subject, action: 'profile.changed', detail: { version: 2 } }),
    );
    for (const where of ['list', 'list', 'profile'] as const) {
      await database.asActor(staff, (tx) => recordSightings(tx, staff, [nonprofit.tenantId], where));
    }
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('names colleagues, and others by organisation and role only', async () => {
    const { rows, count } = await trails.list(nonprofit, {});
    expect(count).toBe(4);
    expect(rows.map(({ seq, person, organization, roles }) => [seq, person, organization, roles])).toEqual([
      [4, null, 'Prueba hip', ['hip-staff']],
      [3, null, 'Prueba hip', ['hip-staff']],
      [2, null, 'Prueba hip', ['hip-staff']],
      [1, 'Persona de prueba', 'Prueba nonprofit', ['nonprofit-admin']],
    ]);
  });

  it.each([
    [{ action: 'seen.list' }, 2],
    [{ action: 'no-such' }, 0],
    [{ person: 'x' }, 0],
    [{ day: '2001-01-01' }, 0],
    [{ day: 'yesterday' }, 0],
    [{ day: '2026-99-99' }, 0],
    [{ day: '2026-02-31' }, 0],
    [{ day: '0000-01-01' }, 0],
  ])('filtered by %j has %i rows', async (filter, count) => {
    expect((await trails.list(nonprofit, filter)).count).toBe(count);
  });

  it('filtered by a colleague has what they did; by somebody from elsewhere nothing', async () => {
    expect((await trails.list(nonprofit, { person: nonprofit.personId })).count).toBe(1);
    expect((await trails.list(nonprofit, { person: staff.personId })).count).toBe(0);
  });

  it('is paged, and a page beyond the end is the last one', async () => {
    const { rows, page } = await trails.list(nonprofit, {}, 9, 3);
    expect([page, rows.map((row) => row.seq)]).toEqual([2, [1]]);
  });

  it.each([
    ['a funder', () => funder],
    ['another nonprofit', () => saveMember(test, 'nonprofit', 'nonprofit-admin')],
  ])('is not there for %s', async (_who, actor) => {
    const asked = trails.list(await actor(), { organization: nonprofit.tenantId });
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is closed to HIP staff, and an auditor’s reading stays in it', async () => {
    await expect(trails.list(staff, { organization: nonprofit.tenantId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const read = await trails.list(auditor, { organization: nonprofit.tenantId });
    expect(read).toMatchObject({ organization: 'Prueba nonprofit', count: 4 });
    expect(read.rows.every((row) => row.person === null || row.organization === 'Prueba hip')).toBe(true);
    const [last] = (await trails.list(nonprofit, {})).rows;
    expect(last).toMatchObject({ action: 'trail.read', organization: 'Prueba hip', detail: { rows: 4 } });
  });

  it('tells whose account the platform wrote about, to that person’s own organisation', async () => {
    const { tenantId, personId } = nonprofit;
    const about = { tenantId, subjectType: 'person', subjectId: personId };
    const login = systemActor('login');
    await database.asActor(login, (tx) => recordAudit(tx, login, { ...about, action: 'sign-in.done' }));
    const { rows } = await trails.list(nonprofit, { action: 'sign-in.done' });
    expect(rows).toMatchObject([{ person: 'Persona de prueba', system: 'login' }]);
    expect((await trails.list(nonprofit, { person: personId })).rows.map((row) => row.action)).toEqual([
      'sign-in.done',
      'profile.changed',
    ]);
    const elsewhere = { organization: tenantId, action: 'sign-in.done' };
    expect((await trails.list(auditor, elsewhere)).rows).toMatchObject([{ person: null, system: 'login' }]);
    expect((await trails.list(auditor, { ...elsewhere, person: personId })).count).toBe(0);
  });

  it('tells readers from elsewhere the day alone on which an alias was opened', async () => {
    const { tenantId } = nonprofit;
    const opened = {
      tenantId,
      action: 'alias.opened',
      subjectType: 'nonprofit',
      subjectId: tenantId,
    } as const;
    await database.asActor(staff, (tx) =>
      recordAudit(tx, staff, { ...opened, detail: { reason: 'safety', funder: funder.tenantId } }),
    );
    const { rows: own } = await trails.list(nonprofit, { action: 'alias.opened' });
    expect(own).toMatchObject([{ dayOnly: false, detail: { reason: 'safety', funder: funder.tenantId } }]);
    const { rows } = await trails.list(auditor, { organization: tenantId, action: 'alias.opened' });
    expect(rows).toMatchObject([{ dayOnly: true, detail: {}, hash: null }]);
    expect(rows[0]!.at.toISOString()).toMatch(/T0[5-6]:00:00[.]000Z$/);
  });

  it('names what ids stand for, as far as the reader may know it', async () => {
    const programme = { tenantId: nonprofit.tenantId, subjectType: 'person', subjectId: nonprofit.personId };
    const detail = { funder: funder.tenantId, programme: staff.personId, kind: nonprofit.tenantId };
    await database.asActor(nonprofit, (tx) =>
      recordAudit(tx, nonprofit, { ...programme, action: 'roles.changed', detail }),
    );
    const own = await trails.list(nonprofit, { action: 'roles.changed' });
    expect(own.names).toEqual({
      [nonprofit.personId]: { es: 'Persona de prueba', en: 'Persona de prueba' },
      [funder.tenantId]: { es: 'Prueba funder', en: 'Prueba funder' },
    });
    const elsewhere = { organization: nonprofit.tenantId, action: 'roles.changed' };
    expect(Object.keys((await trails.list(auditor, elsewhere)).names).sort()).toEqual(
      [funder.tenantId, staff.personId].sort(),
    );
  });

  it('offers one’s own people to choose from', async () => {
    expect(await trails.colleagues(nonprofit)).toEqual([
      { id: nonprofit.personId, name: 'Persona de prueba' },
    ]);
    await expect(trails.colleagues(staff)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('a file of one’s own is recorded too', async () => {
    await trails.file(funder, {}, () => Promise.resolve());
    expect((await trails.list(funder, {})).rows).toMatchObject([{ action: 'trail.exported' }]);
  });

  it('tells a nonprofit who looked at it, by day and with counts', async () => {
    const rows = await trails.views(nonprofit);
    const looks = rows.filter((row) => row.action.startsWith('seen.'));
    expect(looks.map(({ organization, action, count }) => [organization, action, count])).toEqual([
      ['Prueba hip', 'seen.list', 2],
      ['Prueba hip', 'seen.profile', 1],
    ]);
    await expect(trails.views(funder)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('names no nonprofit that acted in the trail of another', async () => {
    const about = { tenantId: staff.tenantId, subjectType: 'award', subjectId: nonprofit.tenantId } as const;
    await database.asActor(nonprofit, (tx) =>
      recordAudit(tx, nonprofit, { ...about, action: 'agreement.signed' }),
    );
    const { rows } = await trails.list(auditor, { action: 'agreement.signed' });
    expect(rows.map(({ person, organization, roles }) => [person, organization, roles])).toEqual([
      [null, null, ['nonprofit-admin']],
    ]);
  });
});
