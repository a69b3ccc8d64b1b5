import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@puente/config';
import { cloneTestDatabase, type TestDatabase } from '@puente/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppLog } from '@puente/logging';
import { createApp } from '../../apps/server/src/start-server';
import { stopAsking } from './ask';

/** The server as it runs, on a database of its own, listening on a free port of loopback. */
export interface RunningApp {
  readonly app: NestExpressApplication;
  readonly test: TestDatabase;
  readonly url: string;
  /** What the server has logged. */
  readonly logged: string[];
  /** Where it keeps files; gone with it. */
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server; `load` fills the database, if it is not filled yet, before the port opens. */
export async function startApp(
  load: (app: NestExpressApplication, test: TestDatabase) => Promise<unknown>,
  settings: Readonly<Record<string, string>> = {},
  clone: () => Promise<TestDatabase> = cloneTestDatabase,
): Promise<RunningApp> {
  const test = await clone();
  const logged: string[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), 'puente-'));
  const config = readConfig({
    DATABASE_APP_URL: test.appUrl,
    PORT: '0',
    PUENTE_JOBS: 'leave',
    PUENTE_DATA_DIR: dataDir,
    PUENTE_WEBHOOK_HOSTS: 'hooks.ejemplo.invalid',
    ...settings,
  });
  const log = new AppLog('info', { write: (line) => void logged.push(line) });
  const app = await createApp(config, test.appUrl, log);
  await load(app, test);
  await app.listen(0, '127.0.0.1');
  // Connections that are kept must not be closed at the moment when they are used again.
  app.getHttpServer().keepAliveTimeout = 300_000;
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const stop = async (): Promise<void> => {
    stopAsking();
    await app.close();
    await test.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, test, url, logged, dataDir, stop };
}
