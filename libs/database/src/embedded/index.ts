import { openCluster } from './cluster';
import { startEngine, type RunningEngine } from './postmaster';

export { BrokenDataFolder } from './cluster';
export { freePort, type RunningEngine } from './postmaster';

/** Starts the PostgreSQL that comes with the project, with its data under `home`. */
export async function startEmbeddedPostgres(home: string): Promise<RunningEngine> {
  return startEngine(openCluster(home));
}
