import { cloneTestDatabase } from '@puente/testing';
import { pendingSchemaChanges } from '@puente/database';
import { entities } from '../../apps/server/src/entities';

it('the migrations make exactly the tables that the entities describe', async () => {
  const test = await cloneTestDatabase();
  expect(await pendingSchemaChanges(test.ownerUrl, entities)).toEqual([]);
  await test.drop();
});
