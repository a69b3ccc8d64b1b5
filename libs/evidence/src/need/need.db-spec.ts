import { Database, systemActor, type PersonActor, type TenantKind } from '@puente/database';
import { ImportPastGrantsService, organizationEntities } from '@puente/organizations';
import { parsePastGrants } from '@puente/organizations/core';
import { FakeClock } from '@puente/kernel';
import { cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { HotlineCountsService } from '../figures/hotline-counts.service';
import { NeedService } from './need.service';
import { StateGrantsService } from './state-grants.service';

const HEADER =
  'funder,recipient,description,amount,currency,date,date_precision,topic,affected_countries,affected_regions';
const FILE = [
  HEADER,
  'Fondo,Casa Jacaranda,Trabajo,1000,USD,2018-03-01,day,,Mexico,Oaxaca',
  'Fondo,Casa Jacaranda,Trabajo,2000.50,MXN,2019-03-01,day,,Mexico,Oaxaca',
  'Fondo,Casa Jacaranda,Trabajo,,USD,,year,,Mexico,Oaxaca|Puebla',
  'Fondo,Otra,"Work in Sonora, Mexico",70,USD,2017-01-01,year,,,',
  'Fondo,Otra,Work in New Mexico,70,USD,2017-01-01,year,,,New Mexico',
  'Fondo,Otra,Elsewhere,70,USD,2017-01-01,year,,Brazil,',
].join('\n');

describe('need beside money, with a real database', () => {
  let test: TestDatabase;
  let database: Database;
  let need: NeedService;
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  const people = new Map<TenantKind, PersonActor>();

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: organizationEntities });
    need = new NeedService(database, new HotlineCountsService(database), clock);
    people.set('hip', await saveMember(test, 'hip', 'hip-staff'));
    people.set('funder', await saveMember(test, 'funder', 'funder-finance'));
    people.set('nonprofit', await saveMember(test, 'nonprofit', 'nonprofit-writer'));
    const { grants } = parsePastGrants(FILE);
    await new ImportPastGrantsService(database).import(
      systemActor('importer'),
      people.get('hip')!.tenantId,
      grants,
    );
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it.each(['hip', 'funder', 'nonprofit'] as const)('tells a %s the same sums', async (kind) => {
    const { money, thin, silent } = await need.read(people.get(kind)!, {});
    expect([...money.byState.get('MX-OAX')!.own.committed]).toEqual([
      ['MXN', 200_050n],
      ['USD', 100_000n],
    ]);
    expect(money.byState.get('MX-PUE')).toMatchObject({ own: { grants: 0 }, shared: 1 });
    expect([money.all.grants, money.placedByWords, money.all.amountUnknown]).toEqual([4, 1, 1]);
    expect([thin.get('MX-JAL'), thin.has('MX-PUE'), thin.has('MX-ZAC')]).toEqual(['none', false, false]);
    expect(silent).toContain('MX-ZAC');
  });

  it('gives away no name and no text of a grant', async () => {
    const told = JSON.stringify(await need.read(people.get('nonprofit')!, {}), (_key, value: unknown) => {
      if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
      return typeof value === 'bigint' ? String(value) : value;
    });
    expect(told).not.toMatch(/Jacaranda|Trabajo|Fondo/);
  });

  it('opens the grants behind a state to HIP, who keeps the record, and to nobody else', async () => {
    const behind = new StateGrantsService(database);
    const { grants } = await behind.read(people.get('hip')!, 'MX-OAX');
    expect(grants.map(({ year, amountMinor, isOwn }) => [year, amountMinor, isOwn])).toEqual([
      [2019, 200_050n, true],
      [2018, 100_000n, true],
      [null, null, false],
    ]);
    expect(grants[0]).toMatchObject({ funder: 'Fondo', recipient: 'Casa Jacaranda', basis: 'columns' });
    for (const kind of ['funder', 'nonprofit'] as const) {
      await expect(behind.read(people.get(kind)!, 'MX-OAX')).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(behind.read(people.get('hip')!, 'US-NM')).rejects.toMatchObject({ kind: 'not-found' });
    const funder = { ...people.get('funder')!, roles: ['hip-staff' as const] };
    expect((await behind.read(funder, 'MX-OAX')).grants).toEqual([]);
  });

  it('tells matches which documented states are thin, as of a minute ago', async () => {
    const { thin } = await need.read(people.get('hip')!, {});
    expect([...(await need.thinStates())].sort()).toEqual([...thin.keys()].sort());
    expect(thin.size).toBeGreaterThan(0);
  });

  it('sees grants that are added later', async () => {
    const { grants } = parsePastGrants(
      `${HEADER}\nFondo,Tercera,Trabajo,5,USD,2020-01-01,year,,Mexico,Zacatecas\nFondo,Tercera,Trabajo,900,USD,2020-01-01,year,,Mexico,Jalisco\n`,
    );
    const saidOfJalisco = async () => (await need.thinStates()).has('MX-JAL');
    expect(await saidOfJalisco()).toBe(true);
    const hip = people.get('hip')!;
    const before = (await need.read(hip, {})).money.byState.get('MX-ZAC')!.own.grants;
    await new ImportPastGrantsService(database).import(systemActor('importer'), hip.tenantId, grants);
    const after = (await need.read(hip, {})).money.byState.get('MX-ZAC')!.own.grants;
    expect([before, after]).toEqual([0, 1]);
    clock.advance(60_000);
    expect(await saidOfJalisco()).toBe(false);
  });

  it('keeps the states of the region asked for', async () => {
    const { states, thin } = await need.read(people.get('funder')!, { region: 'south' });
    expect(states).toHaveLength(8);
    expect([...thin.keys()].every((state) => states.includes(state))).toBe(true);
  });
});
