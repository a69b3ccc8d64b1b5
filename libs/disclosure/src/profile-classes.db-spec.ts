import { asSuperuser, cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { FACT_CLASS } from './core';
import { COLUMN_CLASSES } from './profile-classes';

/** Every column that says something of a nonprofit has a class, so that who may read it is decided on purpose. */
describe('the classes of columns', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await cloneTestDatabase();
  });
  afterAll(() => test.drop());

  it.each(Object.keys(COLUMN_CLASSES))('%s has no column without a class', async (table) => {
    const rows = await asSuperuser<{ name: string }>(
      test,
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [table],
    );
    const classes = Object.keys(COLUMN_CLASSES[table]!);
    expect(rows.map(({ name }) => name).sort()).toEqual(classes.sort());
  });

  it('a fact and its column are of one class', () => {
    const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const columns = COLUMN_CLASSES.nonprofit_profiles!;
    for (const [fact, its] of Object.entries(FACT_CLASS)) {
      const column = columns[snake(fact)];
      if (column && fact !== 'cluni') expect([fact, its]).toEqual([fact, column]);
    }
  });
});
