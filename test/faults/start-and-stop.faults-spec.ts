import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@puente/database';
import { eventually } from '@puente/testing';
import { ServerProcess } from './server-process';

/** Whether the engine of a data folder is alive. */
function engineLives(dataDir: string): boolean {
  const where = join(dataDir, 'postgres.where');
  if (!existsSync(where)) return false;
  const pidFile = join(readFileSync(where, 'utf8'), 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const pid = readFileSync(pidFile, 'utf8').split('\n')[0]!;
  return existsSync(`/proc/${pid}`);
}

describe('starting and stopping', () => {
  let folder: string;
  let port: number;

  // Starting is slow where the machine has other work.
  jest.setTimeout(180_000);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'puente-start-'));
    chmodSync(folder, 0o755);
    port = await freePort();
  });
  afterEach(() => {
    const where = join(folder, 'data', 'postgres.where');
    if (existsSync(where)) rmSync(readFileSync(where, 'utf8'), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (settings: Readonly<Record<string, string>> = {}): ServerProcess =>
    new ServerProcess(join(folder, 'data'), port, settings);
  /** What is shown does not matter to most of these. */
  const startEmpty = (): ServerProcess => start({ PUENTE_DEMO: 'no' });
  const answers = async (path: string): Promise<number> =>
    (await fetch(`http://localhost:${port}${path}`)).status;

  it('loads the demonstration at the first start, stops everything at Ctrl-C, and keeps the data', async () => {
    const first = start();
    await first.ready();
    expect(first.output).toContain('recién cargada');
    expect([await answers('/es/'), await answers('/health/ready')]).toEqual([200, 200]);
    expect(await first.signal('SIGINT')).toBe(0);
    expect(engineLives(join(folder, 'data'))).toBe(false);

    const second = start();
    await second.ready();
    expect(second.output).toContain('ya estaba');
    expect(await second.signal('SIGTERM')).toBe(0);
    expect(engineLives(join(folder, 'data'))).toBe(false);
  });

  it('takes over the engine that a killed server left behind', async () => {
    const first = startEmpty();
    await first.ready();
    await first.signal('SIGKILL');
    expect(engineLives(join(folder, 'data'))).toBe(true);

    const second = startEmpty();
    await second.ready();
    expect(await answers('/health/ready')).toBe(200);
    await second.signal('SIGINT');
    await eventually(() => Promise.resolve(!engineLives(join(folder, 'data'))));
  });

  it('works in a folder that other accounts cannot enter', async () => {
    chmodSync(folder, 0o700);
    const server = startEmpty();
    await server.ready();
    expect(await answers('/es/')).toBe(200);
    expect(await server.signal('SIGINT')).toBe(0);
    expect(engineLives(join(folder, 'data'))).toBe(false);
  });

  it('makes no key for the ends of the audit log where others carry out jobs', async () => {
    const server = start({ PUENTE_JOBS: 'leave', PUENTE_DEMO: 'no' });
    await server.ready();
    expect(await server.signal('SIGINT')).toBe(0);
    expect(existsSync(join(folder, 'data', 'audit.key'))).toBe(false);
  });

  it('tells of a taken port and starts nothing', async () => {
    const taken = await listen(port);
    const server = start();
    expect(await server.exit()).toBe(2);
    expect(server.output).toContain(`El puerto ${port} está ocupado`);
    expect(existsSync(join(folder, 'data'))).toBe(false);
    await new Promise((done) => taken.close(done));
  });

  it('tells of a broken data folder and leaves it as it is', async () => {
    const data = join(folder, 'data', 'postgres');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'notes.txt'), 'not a database');
    const server = start();
    expect(await server.exit()).toBe(2);
    expect(server.output).toContain('is not one of PostgreSQL');
    expect(readFileSync(join(data, 'notes.txt'), 'utf8')).toBe('not a database');
  });

  it('tells of settings that cannot be used', async () => {
    const server = new ServerProcess(join(folder, 'data'), 99_999);
    expect(await server.exit()).toBe(2);
    expect(server.output).toContain('PORT');
  });
});

async function listen(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, 'localhost', done));
  return server;
}
