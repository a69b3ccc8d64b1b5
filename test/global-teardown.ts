import { rmSync } from 'node:fs';
import type { RunningEngine } from '../libs/database/src/embedded';

interface Services {
  readonly engine: RunningEngine;
  readonly home: string;
}

export default async function globalTeardown(): Promise<void> {
  const { engine, home } = (globalThis as unknown as { puenteServices: Services }).puenteServices;
  await engine.stop();
  rmSync(home, { recursive: true, force: true });
}
