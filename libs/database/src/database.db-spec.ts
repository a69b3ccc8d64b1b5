import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { Database, systemActor } from '.';

describe('asActor', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('sets the actor for its own transaction only', async () => {
    const [inside] = await database.asActor(systemActor('matcher'), (tx) =>
      tx.query<{ name: string }[]>(`select app_system() as name, current_user as login`),
    );
    expect(inside).toEqual({ name: 'matcher', login: 'app_user' });
  });
});
