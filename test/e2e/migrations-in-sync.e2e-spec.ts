import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { OutboxJob } from '@puente/jobs';
import { mailEntities } from '@puente/mail';
import { matchingEntities } from '@puente/matching';
import { organizationEntities } from '@puente/organizations';
import { vaultEntities } from '@puente/vault';
import { cloneTestDatabase } from '@puente/testing';
import { pendingSchemaChanges } from '@puente/database';

it('the migrations make exactly the tables that the entities describe', async () => {
  const test = await cloneTestDatabase();
  const entities = [
    ...accessEntities,
    ...auditEntities,
    ...organizationEntities,
    ...matchingEntities,
    ...vaultEntities,
    ...mailEntities,
    OutboxJob,
  ];
  expect(await pendingSchemaChanges(test.ownerUrl, entities)).toEqual([]);
  await test.drop();
});
