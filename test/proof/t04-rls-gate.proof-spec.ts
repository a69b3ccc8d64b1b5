import { rlsFaultsOn, type RlsFault } from '@puente/database';
import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { Client } from 'pg';
import { reportFigure, type PlantedOutcome } from './proof-run';
import { HOLES, type Hole } from './t04-holes';

/** T4: the catalogue of a migrated database shows no way past row-level security, and the gate sees every kind of hole. */
describe('T4 gate of row-level security', () => {
  let test: TestDatabase;
  let client: Client;
  const planted: PlantedOutcome[] = [];
  let clean = -1;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    client = new Client({ connectionString: test.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await test.drop();
    const found = planted.filter((each) => each.caught).length;
    reportFigure({
      test: 'T4',
      title: 'RLS catalogue gate',
      figure: `${clean} faults; ${found} of ${HOLES.length} planted holes found`,
      target: '0 faults; every hole found',
      planted,
    });
  });

  it('finds nothing after all migrations', async () => {
    const faults = await rlsFaultsOn(client);
    clean = faults.length;
    expect(faults).toEqual([]);
  });

  it.each(HOLES)('finds: $bug ($fault)', async (hole) => {
    const faults = await faultsWith(client, hole);
    const caught = faults.some(({ fault, object }) => fault === hole.fault && object === hole.object);
    planted.push({ bug: hole.bug, caught });
    expect(faults).toContainEqual({ fault: hole.fault, object: hole.object });
  });

  it('leaves nothing of the holes behind', async () => {
    expect(await rlsFaultsOn(client)).toEqual([]);
  });
});

async function faultsWith(client: Client, hole: Hole): Promise<RlsFault[]> {
  await client.query('begin');
  try {
    await client.query(hole.sql);
    return await rlsFaultsOn(client);
  } finally {
    await client.query('rollback');
  }
}
