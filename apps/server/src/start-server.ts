import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { keepingHeads } from '@puente/audit';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { auditKey, type Config } from '@puente/config';
import { Database, openDatabase, type ReadyDatabase } from '@puente/database';
import { DEMONSTRATION_PASSWORD, loadDemonstration } from '@puente/demonstration';
import { alertingHourly, AlertSearches } from '@puente/matching';
import { keepingRoutesDaily, remindingHourly, remindingOfVisits } from '@puente/grants';
import { JobRunner, Relay } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { MatchIndex } from '@puente/matching';

import { makingScheduledSets } from '@puente/reporting';
import { sweepingDaily } from '@puente/retention';
import { Vault } from '@puente/vault';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import { AppLog } from '@puente/logging';
import { signInTable } from './sign-in-table';

/** The port is in use; the message says what to do. */
export class PortTaken extends Error {}

export interface RunningServer {
  readonly address: string;
  /** Says where to go and how to stop; for who can stop by then. */
  announce(): void;
  stop(): Promise<void>;
}

/** Starts everything in order: database, application, demonstration portfolio, jobs, and only then the port. */
export async function startServer(config: Config): Promise<RunningServer> {
  await refuseTakenPort(config);
  const database = await openDatabase(config);
  try {
    return await startOn(database, config);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startOn(ready: ReadyDatabase, config: Config): Promise<RunningServer> {
  const log = new AppLog(config.logLevel);
  const app = await createApp(config, ready.appUrl, log);
  const relay = startRelay(app, { appUrl: ready.appUrl, config, log });
  const seeded = config.demonstration ? await loadDemonstration(app.get(Database), app.get(Vault)) : false;
  await app.get(MatchIndex).exactView();
  await app.listen(config.port, config.host);
  const address = await app.getUrl();
  return {
    address,
    announce: () => announce(config, seeded),
    stop: async () => {
      await relay?.stop();
      await app.close();
      await ready.stop();
    },
  };
}

/** The application as it runs, not yet listening. */
export async function createApp(
  config: Config,
  appUrl: string,
  log: AppLog,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot({ config, appUrl, log }), {
    bodyParser: false,
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  configureApp(app, config, log);
  return app;
}

interface RelayParts {
  readonly appUrl: string;
  readonly config: Config;
  readonly log: AppLog;
}

/** Without Redis the server carries out jobs itself; with it the worker does. */
function startRelay(
  app: NestExpressApplication,
  { appUrl, config, log }: RelayParts,
): Pick<Relay, 'stop'> | null {
  if (config.redisUrl || !config.runsJobs) return null;
  const runner = app.get(JobRunner);
  const heads = headsOf(app, config);
  const relay = new Relay(app.get(Database), {
    appUrl,
    deliver: (id) => runner.run(id),
    carriesOut: true,
    onFault: (error) => log.fault(error),
    recurring: [
      ...heads.recurring,
      sweepingDaily(app.get(Database), app.get<Clock>(Clock)),
      remindingHourly(app.get(Database), app.get<Clock>(Clock)),
      remindingOfVisits(app.get(Database), app.get<Clock>(Clock)),
      keepingRoutesDaily(app.get(Database), app.get<Clock>(Clock)),
      makingScheduledSets(app.get(Database), app.get<Clock>(Clock)),
      alertingHourly(app.get(Database), app.get<Clock>(Clock), app.get(AlertSearches)),
    ],
  });
  relay.start();
  return {
    stop: async () => {
      await relay.stop();
      await heads.stop().catch((error: unknown) => log.fault(error));
    },
  };
}

/** Whoever carries out jobs keeps the ends of the audit log outside the database. */
function headsOf(app: NestExpressApplication, config: Config): ReturnType<typeof keepingHeads> {
  const parts = {
    database: app.get(Database),
    clock: app.get<Clock>(Clock),
    vault: app.get(Vault),
    key: auditKey(),
  };
  return keepingHeads(parts, config.audit);
}

/** Looked at before the database starts, so that a second server stops at once and with a sentence. */
async function refuseTakenPort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, failed) => {
    probe.once('error', (error: NodeJS.ErrnoException) => failed(asPortTaken(error, port)));
    probe.listen(port, host, done);
  });
  await new Promise((done) => probe.close(done));
}

function asPortTaken(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new PortTaken(
    `El puerto ${port} está ocupado. Detenga el otro programa o elija otro puerto: PORT=3001 npm start\n` +
      `Port ${port} is taken. Stop the other program or choose another port: PORT=3001 npm start`,
  );
}

function announce(config: Config, seeded: boolean): void {
  const lines = [`\nPuente: ${config.publicUrl}/es/  ·  ${config.publicUrl}/en/`];
  if (config.demonstration) lines.push(signInTable(DEMONSTRATION_PASSWORD, seeded));
  process.stdout.write(`${lines.join('\n')}\nCtrl-C detiene todo · stops everything\n`);
}
