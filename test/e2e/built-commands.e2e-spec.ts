import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditEntities, recordAudits } from '@puente/audit';
import { Database, systemActor } from '@puente/database';
import { asSuperuser, cloneTestDatabase, type TestDatabase } from '@puente/testing';
import { CONFLICT, faultsOf, FIGURE, type Row } from './printed-evidence';

const MAIN = join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'src', 'main.js');
const HEADER =
  'id,name,safety,states,strategies,needs,forms,populations,services,movements,languages,annual_budget_mxn,founded_year,' +
  'authorised_donee,cluni,legal_routes,min_award_mxn,accepts_publicity,mission_es,mission_en';
const PROGRAMME = {
  id: 'p1',
  funder: 'Fondo de prueba',
  title: { es: 'Prueba', en: 'Test' },
  text: { es: 'talleres', en: 'workshops' },
  states: ['MX-CHP'],
  today: '2026-11-21',
};

const SUBJECT = randomUUID();

/** Three rows in the chain of one organisation. */
async function fillLog(test: TestDatabase): Promise<void> {
  const database = await Database.open({ appUrl: test.appUrl, entities: auditEntities });
  const [actor, tenantId] = [systemActor('importer'), randomUUID()];
  const row = { tenantId, subjectType: 'nonprofit', subjectId: SUBJECT, action: 'profile.changed' } as const;
  for (let version = 1; version <= 3; version++) {
    await database.asActor(actor, (tx) => recordAudits(tx, actor, [{ ...row, detail: { version } }]));
  }
  await database.close();
}

/** The commands as they are built and called, not as they are written. */
describe('the built command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'puente-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const puenteWith = (settings: NodeJS.ProcessEnv, ...args: string[]) => {
    const env = { PATH: process.env.PATH, PUENTE_DATA_DIR: folder, ...settings };
    return spawnSync(process.execPath, [MAIN, ...args], { env, cwd: folder, encoding: 'utf8' });
  };
  const puente = (...args: string[]) => puenteWith({}, ...args);

  it('puente match ranks a file and gives a protected nonprofit the same alias each time', () => {
    writeFileSync(join(folder, 'p.json'), JSON.stringify(PROGRAMME));
    writeFileSync(
      join(folder, 'n.csv'),
      `${HEADER}\nn1,Nombre Secreto,protected,MX-CHP,,,,,legal,,es,,,,,,,,talleres,\n`,
    );
    const call = () => puente('match', '--programme', 'p.json', '--nonprofits', 'n.csv');
    const [first, second] = [call(), call()];
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(second.stdout).toBe(first.stdout);
    const { results } = JSON.parse(first.stdout) as { results: { label: string }[] };
    expect(results[0]!.label).toMatch(/^ONG [0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(first.stdout).not.toMatch(/Secreto|Chiapas/);
  });

  it('refuses with exit code 2 and writes nothing', () => {
    writeFileSync(join(folder, 'bad.csv'), `${HEADER}\nn1,Una,open,MX-NADA,,,,,,,,,,,,,,,,\n`);
    const { status, stderr } = puente(
      'match',
      '--programme',
      'p.json',
      '--nonprofits',
      'bad.csv',
      '--out',
      'out.json',
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/bad\.csv:2:4.*unknown-code/) as string]);
    expect(() => readFileSync(join(folder, 'out.json'))).toThrow();
  });

  it('puente evidence prints every figure and conflict as promised to those who read them by program', () => {
    const { status, stdout } = puente('evidence', 'list', '--format', 'json');
    const rows = JSON.parse(stdout) as Row[];
    expect([status, rows.length > 300, rows.some(({ quarantined }) => quarantined)]).toEqual([0, true, true]);
    expect(rows.flatMap((row) => faultsOf(row, FIGURE))).toEqual([]);
    expect(rows.filter(({ value }) => value === null).length).toBeGreaterThan(0);
    const shares = rows.flatMap(({ unit, value }) => (unit === 'percent' && value !== null ? [value] : []));
    expect([shares.length > 10, Math.max(...shares) > 1, Math.max(...shares) <= 100]).toEqual([
      true,
      true,
      true,
    ]);
    const conflicts = JSON.parse(puente('evidence', 'conflicts', '--format', 'json').stdout) as (Row & {
      readonly observations: string[];
    })[];
    const ids = new Set(rows.map(({ id }) => id));
    expect(conflicts.flatMap(({ observations }) => observations).filter((id) => !ids.has(id))).toEqual([]);
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts.flatMap((row) => faultsOf(row, CONFLICT))).toEqual([]);
  });

  it('puente audit verify ends with 0 for a sound log, 1 for one that was changed, 2 without heads', async () => {
    const test = await cloneTestDatabase();
    const audit = (...args: string[]) =>
      puenteWith(
        { DATABASE_APP_URL: test.appUrl, PUENTE_AUDIT_HEADS: join(folder, 'heads') },
        'audit',
        ...args,
      );
    const changed = async (change: string) => {
      await asSuperuser(test, `begin; set local session_replication_role = replica; ${change}; commit`);
      const { status, stdout } = audit('verify');
      return [status, stdout.includes('TAMPERED WITH')];
    };
    try {
      await fillLog(test);
      const withoutHeads = audit('verify');
      expect([withoutHeads.status, withoutHeads.stdout]).toEqual([2, '']);
      const kept = /SHA-256 (\w{64})/.exec(audit('heads').stdout)?.[1];
      expect(audit('verify', '--line', kept!)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('sound') as string,
      });
      expect(audit('verify', '--line', '0'.repeat(64)).status).toBe(1);
      expect(audit('verify', '--heads', join(folder, 'none')).status).toBe(2);
      expect(await changed(`update audit_log set subject_id = 'another' where seq = 1`)).toEqual([1, true]);
      const cut = `delete from audit_log where seq = 3; update audit.heads h set seq = 2, hash = l.hash
        from audit_log l where l.tenant_id = h.tenant_id and l.seq = 2`;
      expect(await changed(`update audit_log set subject_id = '${SUBJECT}'; ${cut}`)).toEqual([1, true]);
    } finally {
      await test.drop();
    }
  }, 120_000);

  it.each([
    ['permissions'],
    ['--help'],
    ['import', '--help'],
    ['recommend', '--help'],
    ['evidence', 'conflicts'],
  ])('puente %s answers', (...args) => {
    expect(puente(...args).status).toBe(0);
  });
});
