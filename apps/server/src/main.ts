import 'reflect-metadata';
import { ConfigError, readConfig } from '@puente/config';
import { BrokenDataFolder, DatabaseSetupError } from '@puente/database';
import { PortTaken, startServer } from './start-server';

const EXPECTED = [ConfigError, BrokenDataFolder, DatabaseSetupError, PortTaken];

async function main(): Promise<void> {
  const server = await startServer(readConfig());
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('\nPuente se detiene… / Puente is stopping…\n');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  server.announce();
}

/** Expected refusals tell what to do; anything else shows where it broke. */
function fail(error: unknown): never {
  const expected = EXPECTED.some((type) => error instanceof type);
  process.stderr.write(
    `${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(expected ? 2 : 1);
}

main().catch(fail);
