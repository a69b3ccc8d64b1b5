import { randomBytes } from 'node:crypto';
import { Database } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { entities } from '../../../apps/server/src/entities';
import { loadDemonstration } from '.';

describe('the demonstration', () => {
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), new SystemClock());
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities });
    expect(await loadDemonstration(database, vault)).toBe(true);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const rows = <Row extends object>(sql: string): Promise<Row[]> => asSuperuser<Row>(test, sql);

  it('holds an award at each step, and of the active ones what they ask for', async () => {
    const awards = await rows<{ state: string }>('select state from awards order by state');
    expect(awards.map(({ state }) => state)).toEqual([
      ...['active', 'active', 'active', 'active'],
      'agreement',
      'approved',
      'draft',
      'proposed',
    ]);
    const asked = await rows<{ state: string }>('select state from award_requirements order by due_on');
    expect(asked.map(({ state }) => state).sort()).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted', 'open', 'open'],
    ]);
  });

  it('has a plan up to the award, of which one payment is approved and one waits, both set aside in its books', async () => {
    expect(await rows('select sum(amount_minor)::text as planned from disbursements')).toEqual([
      { planned: '24000000' },
    ]);
    const payments = await rows<object>(
      'select state, amount_minor::text as minor from payments order by amount_minor',
    );
    expect(payments).toEqual([
      { state: 'proposed', minor: '6000000' },
      { state: 'approved', minor: '8000000' },
    ]);
    const booked = await rows<{ kind: string }>('select kind from ledger_transactions order by kind');
    expect(booked.map(({ kind }) => kind)).toEqual([
      ...['award', 'award', 'award', 'award', 'reserve', 'reserve'],
    ]);
  });

  it('has counts of three organisations that were accepted', async () => {
    const counts = `select indicator, count(distinct nonprofit_id)::int as nonprofits, sum(value)::int as total
      from reported_figures where breakdown = 'total' group by indicator order by indicator`;
    expect(await rows(counts)).toEqual([
      { indicator: 'people-trained', nonprofits: 3, total: 74 },
      { indicator: 'practice-improved', nonprofits: 3, total: 44 },
    ]);
  });

  it('is there once, however often it is loaded', async () => {
    const counted = () =>
      rows('select (select count(*) from awards), (select count(*) from audit_log) as log');
    const before = await counted();
    expect(await loadDemonstration(database, vault)).toBe(false);
    expect(await counted()).toEqual(before);
  });
});
