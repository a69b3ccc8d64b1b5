import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import { createDatabase, migrate, startEmbeddedPostgres } from '@puente/database';

const MAIN = join(projectRoot(), 'dist', 'apps', 'cli', 'src', 'main.js');

/** `puente backup` and `puente restore` as they are built and called: what they say, and what they refuse. */
describe('backup and restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'puente-backup-'));
  const [data, backups] = [join(folder, 'data'), join(folder, 'backups')];
  chmodSync(folder, 0o755);
  const puente = (settings: NodeJS.ProcessEnv, ...args: string[]) => {
    const env = { PATH: process.env.PATH, PUENTE_DATA_DIR: data, ...settings };
    return spawnSync(process.execPath, [MAIN, ...args], { env, cwd: folder, encoding: 'utf8' });
  };
  const restore = (to: string, ...more: string[]) =>
    puente({}, 'restore', '--from', backups, '--data-dir', join(folder, to), ...more);

  jest.setTimeout(120_000);
  beforeAll(async () => {
    const engine = await startEmbeddedPostgres(data);
    await migrate(await createDatabase(engine.superuserUrl, 'puente'));
    await engine.stop();
    mkdirSync(join(data, 'documents', 'ab'), { recursive: true });
    writeFileSync(join(data, 'documents', 'ab', 'abcd'), 'sealed');
    writeFileSync(join(data, 'master.key'), 'k');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses a folder without a database, and makes none', () => {
    const { status, stderr } = puente(
      { PUENTE_DATA_DIR: join(folder, 'nowhere') },
      ...['backup', '--to', join(folder, 'unused'), '--language', 'en'],
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no database of Puente')]);
    expect(readdirSync(folder).sort()).toEqual(['data']);
  });

  it('says what a backup holds, and that keys are not in it; with --with-keys they are', () => {
    const plain = puente({}, 'backup', '--to', backups);
    expect([plain.status, plain.stderr]).toEqual([0, '']);
    expect(plain.stdout).toMatch(/MB en \d+ archivos, [\d.]+ s\.\nContiene .*, 1 documentos sellados/);
    expect(plain.stdout).toContain('No contiene las claves');
    const told = puente({}, 'backup', '--to', backups, '--with-keys', '--language', 'en').stdout;
    expect(told).toContain('It holds the keys master.key');
    const [first, second] = readdirSync(backups).sort();
    expect(existsSync(join(backups, first!, 'keys'))).toBe(false);
    expect(readdirSync(join(backups, second!, 'keys'))).toEqual(['master.key']);
  });

  it('restores everything there is, looks whether it is sound, and puts documents and keys back', () => {
    const { status, stdout, stderr } = restore('restored', '--language', 'en');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Row-level security: 0 faults');
    expect(readdirSync(join(folder, 'restored', 'documents', 'ab'))).toEqual(['abcd']);
    expect(existsSync(join(folder, 'restored', 'master.key'))).toBe(true);
  });

  it.each([
    ['over a folder that is not empty', 'restored', [], 'ya existe y no está vacía'],
    ['to a moment without its zone', 'other', ['--until', '2026-11-23T03:20:00'], 'un momento con su zona'],
    [
      'to before the first backup',
      'other',
      ['--until', '2020-01-01T00:00:00Z'],
      'Ningún respaldo es tan antiguo',
    ],
    ['to after the last change', 'other', ['--until', '2099-01-01T00:00:00Z'], 'terminan antes'],
  ])('refuses to restore %s, and leaves nothing behind', (_, to, more, reason) => {
    const { status, stderr } = restore(to, ...more);
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  it('refuses a backup of which WAL is missing, and a folder without any', () => {
    const newest = readdirSync(join(backups, 'wal')).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name));
    rmSync(join(backups, 'wal', newest.sort().at(-1)!));
    expect(restore('other').stderr).toContain('no están completos');
    const none = puente({}, 'restore', '--from', join(folder, 'data'), '--data-dir', join(folder, 'other'));
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('no hay ningún respaldo')]);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  it('leaves a database of one’s own to its tools, and copies documents alone', () => {
    const own = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const files = join(folder, 'files');
    const told = puente(own, 'backup', '--to', files, '--language', 'en');
    expect([told.status, told.stdout]).toEqual([0, expect.stringContaining('pg_dump --role=backup')]);
    const back = puente({}, 'restore', '--from', files, '--data-dir', join(folder, 'back'));
    expect([back.status, back.stdout]).toEqual([0, expect.stringContaining('pg_restore')]);
    expect(readdirSync(join(folder, 'back', 'documents', 'ab'))).toEqual(['abcd']);
  });
});
