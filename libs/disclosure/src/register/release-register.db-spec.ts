import { randomBytes, randomUUID } from 'node:crypto';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { countedTable, ReleaseRegister, type Figures } from '..';

const CONTRIBUTORS = ['a', 'b', 'c', 'd'];
/** So many people in each region, from four nonprofits alike. */
const byRegion = (counts: Readonly<Record<string, number>>) =>
  countedTable(
    ['region'],
    Object.entries(counts).flatMap(([region, count]) =>
      CONTRIBUTORS.map((contributor, at) => ({
        ...{ key: [region], contributor },
        count: Math.floor((count + at) / CONTRIBUTORS.length),
      })),
    ),
  );
const REGIONS = { north: 400, south: 600, central: 550, southwest: 700 };

describe('ReleaseRegister', () => {
  let test: TestDatabase;
  let database: Database;
  let register: ReleaseRegister;
  let officer: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), new SystemClock());
    register = new ReleaseRegister(database, vault, new SystemClock());
    officer = await saveMember(test, 'funder', 'program-officer');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const figuresOf = (subject: string, counts: Readonly<Record<string, number>>): Figures => ({
    ...{ subject, unit: 'persons', audience: 'public', edition: randomUUID() },
    table: byRegion(counts),
  });
  const recordedOf = (id: string) =>
    asSuperuser(test, 'select action from audit_log where tenant_id = $1 and subject_id = $2', [
      ...[officer.tenantId, id],
    ]);
  const by = () => ({ tenantId: officer.tenantId, personId: officer.personId });

  it('enters what leaves with its truth sealed, and says so in the chain of whose document it is', async () => {
    const figures = figuresOf('people.entered', { ...REGIONS, abroad: 7 });
    const released = await register.publish(by(), figures);
    if (released.verdict !== 'publish') throw new Error(released.refusal);
    expect(released.cells.find(({ key }) => key[0] === 'abroad')).toMatchObject({
      shown: false,
      value: null,
    });
    const [row] = await database.asActor(officer, (tx) =>
      tx.query<{ cells: unknown; verdict: string }[]>('select cells, verdict from releases where id = $1', [
        released.releaseId,
      ]),
    );
    expect(row).toEqual({ verdict: 'publish', cells: released.cells });
    const [truth] = await asSuperuser<{ sealed: Buffer }>(
      test,
      'select t.sealed_table as sealed from release_truths t join releases r on r.truth_id = t.id where r.id = $1',
      [released.releaseId],
    );
    expect(truth!.sealed.includes('abroad')).toBe(false);
    expect(await recordedOf(released.releaseId)).toEqual([{ action: 'release.published' }]);
  });

  it('lets nothing out that a release before would tell, and keeps no truth of it', async () => {
    const subject = 'people.increased';
    expect((await register.publish(by(), figuresOf(subject, REGIONS))).verdict).toBe('publish');
    const grown = figuresOf(subject, { ...REGIONS, south: 603 });
    expect((await register.check(grown)).verdict).not.toBe('publish');
    const refused = await register.publish(by(), grown);
    expect(refused).toMatchObject({ refusal: 'already-known' });
    const [row] = await asSuperuser(
      test,
      'select verdict, refusal, cells, truth_id as truth from releases where id = $1',
      [refused.releaseId],
    );
    expect(row).toEqual({ verdict: refused.verdict, refusal: 'already-known', cells: [], truth: null });
    expect(await recordedOf(refused.releaseId)).toEqual([{ action: 'release.withheld' }]);
  });

  it('says again what it said before, whoever asks', async () => {
    const counts = { ...REGIONS, abroad: 3, sea: 5 };
    const first = await register.publish(by(), figuresOf('people.again', counts));
    const other = await saveMember(test, 'hip', 'hip-staff');
    const again = await register.publish(
      { tenantId: other.tenantId, personId: null },
      figuresOf('people.again', counts),
    );
    expect(again).toEqual({ ...first, releaseId: again.releaseId });
    expect(again.releaseId).not.toBe(first.releaseId);
  });

  it('lets two at once not pass each other', async () => {
    const subject = 'people.at-once';
    const both = await Promise.all([
      register.publish(by(), figuresOf(subject, REGIONS)),
      register.publish(by(), figuresOf(subject, { ...REGIONS, south: 603 })),
    ]);
    expect(both.filter(({ verdict }) => verdict === 'publish')).toHaveLength(1);
  });

  it('gives truths to the register alone, and changes nothing that left', async () => {
    await register.publish(by(), figuresOf('people.kept', REGIONS));
    const count = (table: string) =>
      database.asActor(officer, (tx) => tx.query<{ n: number }[]>(`select count(*)::int as n from ${table}`));
    expect((await count('release_truths'))[0]!.n).toBe(0);
    expect((await count('releases'))[0]!.n).toBeGreaterThan(0);
    const registrar = systemActor('registrar');
    for (const change of [`update releases set cells = '[]'`, 'delete from releases']) {
      await expect(database.asActor(registrar, (tx) => tx.query(change))).rejects.toThrow(
        /permission denied/,
      );
    }
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    const rows = await database.asActor(stranger, (tx) => tx.query<unknown[]>('select id from releases'));
    expect(rows).toEqual([]);
  });
});
