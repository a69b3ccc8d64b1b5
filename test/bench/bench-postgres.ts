import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openCluster } from '../../libs/database/src/embedded/cluster';
import { startEngine } from '../../libs/database/src/embedded/postmaster';

/** As a peer it gets memory for all its data, and one core like us. */
const SETTINGS = [
  'shared_buffers=1GB',
  'work_mem=256MB',
  'maintenance_work_mem=512MB',
  'max_parallel_workers_per_gather=0',
  'effective_cache_size=3GB',
  'random_page_cost=1.1',
  'synchronous_commit=off',
  'max_wal_size=4GB',
];

/** An empty PostgreSQL, tuned, for as long as the work takes. */
export async function* withPostgres<Line>(
  work: (client: Client, superuserUrl: string) => AsyncGenerator<Line>,
): AsyncGenerator<Line> {
  const home = mkdtempSync(join(tmpdir(), 'puente-bench-'));
  const engine = await startEngine(openCluster(home), { settings: SETTINGS });
  const client = new Client({ connectionString: engine.superuserUrl });
  try {
    await client.connect();
    yield* work(client, engine.superuserUrl);
  } finally {
    await client.end().catch(() => undefined);
    await engine.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Work past all policies on one database of a server. */
export async function connected<Made>(url: string, work: (client: Client) => Promise<Made>): Promise<Made> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
