import type { TestDatabase } from '@puente/testing';
import { askerOf, idOf, ORGANIZATIONS } from './cast';
import { insertRows } from './insert-rows';

const BYTES = `\\x01${'00'.repeat(40)}`;

const NOW = '2026-11-21T12:00:00Z';
const LONG_AGO = '2026-10-01T12:00:00Z';

/** A release of each funder and of HIP, with its truth. */
export async function saveReleases(test: TestDatabase): Promise<void> {
  const publishers = ORGANIZATIONS.filter(({ kind }) => kind !== 'nonprofit');
  const truths = publishers.map(({ id, key }) => ({ tenant_id: id, id: idOf(`truth of ${key}`) }));
  await insertRows(
    test,
    'release_truths',
    truths.map((truth) => ({ ...truth, sealed_table: BYTES })),
  );
  await insertRows(
    test,
    'releases',
    publishers.map(({ id, key }, at) => ({
      ...{ tenant_id: id, id: idOf(`release of ${key}`), subject: `world.${at}`, unit: 'persons' },
      ...{ audience: 'hip', edition: 'world', dimensions: ['region'], limits: {}, verdict: 'publish' },
      cells: [{ key: ['south'], shown: true, value: 40 }],
      ...{ truth_id: truths[at]!.id, released_at: NOW },
    })),
  );
  const [hip] = ORGANIZATIONS.filter(({ kind }) => kind === 'hip');
  const askedBy = askerOf(hip!.key, 'hip-staff').personId;
  await insertRows(test, 'portfolio_editions', [
    { tenant_id: hip!.id, id: idOf('edition'), asked_by: askedBy, asked_at: NOW, ended_at: NOW },
  ]);
  const run = { tenant_id: hip!.id, asked_by: askedBy };
  await insertRows(test, 'exposure_runs', [
    { ...run, id: idOf('exposure'), asked_at: NOW, ended_at: NOW },
    { ...run, id: idOf('exposure left lying'), asked_at: LONG_AGO, ended_at: null },
  ]);
  await insertRows(test, 'exposure_chunks', [
    {
      ...{ tenant_id: hip!.id, run_id: idOf('exposure left lying'), number: 1, programme_ids: [] },
      ...{ nonprofit_ids: [], lists: [] },
    },
  ]);
}
