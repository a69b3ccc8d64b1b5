import { rmSync } from 'node:fs';
import type { RunningEngine } from '../libs/database/src/embedded';
import type { RunningRedis } from './start-redis';

interface Services {
  readonly engine: RunningEngine;
  readonly redis: RunningRedis | null;
  readonly home: string;
}

export default async function globalTeardown(): Promise<void> {
  const { engine, redis, home } = (globalThis as unknown as { puenteServices: Services }).puenteServices;
  await engine.stop();
  await redis?.stop();
  rmSync(home, { recursive: true, force: true });
}
