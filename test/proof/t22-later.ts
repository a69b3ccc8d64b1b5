import { Database, systemActor } from '@puente/database';
import { JobRunner } from '@puente/jobs';
import { FakeClock } from '@puente/kernel';
import { ImportPastGrantsService, type PastGrant } from '@puente/organizations';
import { Sweeper } from '@puente/retention';
import { asSuperuser } from '@puente/testing';
import type { ProofApp } from './proof-app';

const ELEVEN_YEARS_MS = 11 * 366 * 86_400_000;
const GRANT: PastGrant = {
  ...{ line: 2, funder: 'Fundación', recipient: 'Una casa', recipientKey: 'una casa', description: '' },
  ...{ amountMinor: 1_000n, currency: 'USD', date: null, datePrecision: '', topic: '' },
  ...{ affectedCountries: '', affectedRegions: '', contentKey: '0123456789abcdef', ordinal: 1 },
};

/** The first job of a kind that waits; false where none does. */
export async function runJob(app: ProofApp, name: string): Promise<boolean> {
  const [row] = await asSuperuser<{ id: string }>(
    app.test,
    `select id from outbox where name = $1 and status = 'pending' order by created_at limit 1`,
    [name],
  );
  if (!row) return false;
  // Without a network nobody is told; that is no matter here.
  await app.app
    .get(JobRunner)
    .run(row.id)
    .catch(() => undefined);
  return true;
}

/** As at the command line. */
export async function importPastGrants(app: ProofApp): Promise<void> {
  const { tenantId } = await app.actorOf('hip');
  const service = app.app.get(ImportPastGrantsService);
  await service.import(systemActor('importer'), tenantId, [GRANT]);
}

/** The daily job, when everything is past its time. */
export async function sweepMuchLater(app: ProofApp): Promise<void> {
  const clock = new FakeClock(new Date(Date.now() + ELEVEN_YEARS_MS));
  await new Sweeper(app.app.get(Database), clock).sweepAll();
}
