import { Database } from '@puente/database';
import { asSuperuser, cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { entities } from '../../../apps/server/src/entities';
import { loadDemonstration } from '.';

describe('the demonstration', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities });
    expect(await loadDemonstration(database)).toBe(true);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const rows = <Row extends object>(sql: string): Promise<Row[]> => asSuperuser<Row>(test, sql);

  it('holds an award at each step, and of the active one what it asks for', async () => {
    const awards = await rows<{ state: string }>('select state from awards order by state');
    expect(awards.map(({ state }) => state)).toEqual([
      'active',
      'agreement',
      'approved',
      'draft',
      'proposed',
    ]);
    const asked = await rows<{ state: string }>('select state from award_requirements order by due_on');
    expect(asked.map(({ state }) => state)).toEqual(['accepted', 'open', 'open']);
  });

  it('has the books of the active award alone', async () => {
    const booked = await rows<{ kind: string }>('select kind from ledger_transactions');
    expect(booked.map(({ kind }) => kind)).toEqual(['award']);
  });

  it('is there once, however often it is loaded', async () => {
    const counted = () =>
      rows('select (select count(*) from awards), (select count(*) from audit_log) as log');
    const before = await counted();
    expect(await loadDemonstration(database)).toBe(false);
    expect(await counted()).toEqual(before);
  });
});
