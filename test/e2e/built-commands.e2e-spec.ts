import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** The commands as they are built and called, not as they are written. */
describe('the built command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'puente-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const puente = (...args: string[]) => {
    const env = { PATH: process.env.PATH, PUENTE_DATA_DIR: folder };
    return spawnSync(process.execPath, [MAIN, ...args], { env, cwd: folder, encoding: 'utf8' });
  };

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

  it('puente evidence lists every figure, with what is set aside and what it conflicts with', () => {
    const { status, stdout } = puente('evidence', 'list', '--format', 'json');
    const rows = JSON.parse(stdout) as {
      id: string;
      value: number | null;
      quarantined: boolean;
      conflicts: string[];
    }[];
    expect([status, rows.length > 300, rows.some(({ quarantined }) => quarantined)]).toEqual([0, true, true]);
    const conflicts = JSON.parse(puente('evidence', 'conflicts', '--format', 'json').stdout) as {
      observations: string[];
    }[];
    const ids = new Set(rows.map(({ id }) => id));
    expect(conflicts.flatMap(({ observations }) => observations).filter((id) => !ids.has(id))).toEqual([]);
  });

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
