import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { states } from '@puente/taxonomy/core';
import { Refused } from '../refused';
import type { RawMatchOptions } from './match-options';
import { runMatch } from './run-match';

const HEADER =
  'id,name,safety,states,strategies,needs,forms,populations,services,movements,languages,annual_budget_mxn,founded_year,authorised_donee,cluni,legal_routes,min_award_mxn,accepts_publicity,mission_es,mission_en';
const row = (id: string, safety: string, place: string, donee: string) =>
  `${id},Casa Canario ${id},${safety},${place},direct-services:3,direct-services.shelter,,adolescents,shelter,,es,1000000,2010,${donee},yes,through-hip,250000,no,"Refugio de Casa Canario ${id}, en Chiapas",`;
const ROWS = [
  row('n1', 'open', 'MX-CHP', 'yes'),
  row('n2', 'protected', 'MX-CHP', 'yes'),
  row('n3', 'discreet', 'MX-CHP|MX-OAX', ''),
  row('n4', 'protected', 'MX-SON', 'no'),
  row('n5', 'open', 'MX-SON', 'no'),
  row('n6', '', 'MX-TAB', ''),
];
const PROGRAMME = {
  id: 'p1',
  funder: 'f1',
  text: { es: 'Refugio en Chiapas', en: 'Shelter in Chiapas' },
  strategies: { 'direct-services': 3 },
  regions: ['south'],
  populations: ['adolescents', 'women'],
  languages: ['es'],
  award: { min: 200_000, max: 900_000, currency: 'MXN' },
  rules: { authorisedDonee: 'required', maxShareOfBudget: 0.5, legalRoutes: ['through-hip'] },
  today: '2026-11-21',
};

interface Output {
  counts: Record<string, number>;
  results: {
    id: string;
    label: string;
    rank: number;
    eligible: string;
    score: number;
    parts: { weight: number; value: number }[];
  }[];
  ineligible: { id: string; rules: { answer: string }[]; changes: unknown[] }[];
}

describe('puente match', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const options = (changed: Partial<RawMatchOptions> = {}): RawMatchOptions => ({
    programme: path('p.json'),
    nonprofits: path('n.csv'),
    top: '50',
    audience: 'funder',
    format: 'json',
    language: 'es',
    out: path('out'),
    ...changed,
  });
  const run = async (changed: Partial<RawMatchOptions> = {}) => {
    await runMatch(options(changed));
    return readFileSync(path('out'), 'utf8');
  };
  const refusal = async (changed: Partial<RawMatchOptions> = {}) => {
    const error: unknown = await runMatch(options(changed)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect(readdirSync(folder).sort()).toEqual(['n.csv', 'p.json']);
    return (error as Refused).message.replaceAll(`${folder}/`, '');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'match-'));
    process.env.PUENTE_ALIAS_KEY = 'a key for tests only';
    writeFileSync(path('p.json'), JSON.stringify(PROGRAMME, null, 2));
    writeFileSync(path('n.csv'), [HEADER, ...ROWS].join('\n'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('ranks, counts and lists those that failed', async () => {
    const { counts, results, ineligible } = JSON.parse(await run()) as Output;
    expect(counts).toEqual({ eligible: 2, unknown: 2, ineligible: 2 });
    expect(results.map(({ rank, id, eligible }) => [rank, id, eligible])).toEqual([
      [1, 'n1', 'yes'],
      [2, 'n2', 'yes'],
      [3, 'n3', 'unknown'],
      [4, 'n6', 'unknown'],
    ]);
    expect(ineligible.map(({ id, rules, changes }) => [id, rules.length, changes.length])).toEqual([
      ['n4', 2, 2],
      ['n5', 2, 2],
    ]);
    for (const { score, parts } of results) {
      expect(
        Math.abs(score - parts.reduce((sum, { weight, value }) => sum + weight * value, 0)),
      ).toBeLessThan(1e-6);
    }
  });

  it('adds and explains the parts that the funder gives weight, and reads what nonprofits state of themselves', async () => {
    const more = { corridor: { transit: ['MX-CHP'], exploitation: ['MX-CMX'] }, funderKind: 'government' };
    const weights = { 'direct-services': undefined, strategies: 60, corridor: 30, capacity: 10 };
    writeFileSync(path('p.json'), JSON.stringify({ ...PROGRAMME, ...more, weights }));
    const rows = ROWS.map((each, index) => `${each},capacity.digital,${index === 0 ? 'government' : ''}`);
    writeFileSync(path('n.csv'), [`${HEADER},capacity_gaps,refused_funders`, ...rows].join('\n'));
    const { results, ineligible } = JSON.parse(await run()) as Output;
    expect(results[0]!.parts.slice(9)).toEqual([
      expect.objectContaining({ code: 'corridor', weight: 30, value: 0.5 }),
      expect.objectContaining({ code: 'capacity', weight: 10, value: 1 }),
    ]);
    expect(ineligible.find(({ id }) => id === 'n1')!.rules).toEqual([
      expect.objectContaining({ code: 'funder-kind', answer: 'fail' }),
    ]);
    expect((await run({ format: 'csv' })).split('\r\n')[0]).toMatch(/,text,corridor,capacity,reasons$/);
  });

  it('gives the same bytes whatever the order of rows', async () => {
    const first = await run();
    writeFileSync(path('n.csv'), [HEADER, ...[...ROWS].reverse()].join('\r\n'));
    expect(await run()).toBe(first);
  });

  it.each(['json', 'csv', 'table'])(
    'names no protected nonprofit and no state of it to a funder (%s)',
    async (format) => {
      const protectedRows = [HEADER, ...ROWS.filter((each) => !/open|discreet/.test(each))].join('\n');
      writeFileSync(path('n.csv'), protectedRows);
      const text = await run({ format });
      expect(text).not.toMatch(/Canario/i);
      for (const { code, label } of states.terms) {
        for (const name of [code, label.es, label.en]) expect(text).not.toContain(name);
      }
      expect(text).toMatch(/ONG [0-9A-Z]{5}-[0-9A-Z]{5}/);
    },
  );

  it('labels by audience, and differently for each funder', async () => {
    const labels = async (audience: string) =>
      (JSON.parse(await run({ audience })) as Output).results.map(({ label }) => label.slice(0, 4));
    expect(await labels('own')).toEqual(['Casa', 'Casa', 'Casa', 'Casa']);
    expect(await labels('hip')).toEqual(['Casa', 'Casa', 'Casa', 'Casa']);
    expect(await labels('funder')).toEqual(['Casa', 'ONG ', 'Casa', 'ONG ']);
    expect(await labels('donor-report')).toEqual(['Casa', 'ONG ', 'ONG ', 'ONG ']);
    expect(await labels('public')).toEqual(['Casa', 'ONG ', 'ONG ', 'ONG ']);
    const first = (JSON.parse(await run()) as Output).results[1]!.label;
    writeFileSync(path('p.json'), JSON.stringify({ ...PROGRAMME, funder: 'f2' }));
    expect((JSON.parse(await run()) as Output).results[1]!.label).not.toBe(first);
  });

  it('writes a table of parts and reasons as CSV', async () => {
    const [header, first] = (await run({ format: 'csv', top: '1', language: 'en' })).split('\r\n');
    expect(header).toBe(
      '\ufeffrank,id,label,eligible,score,confidence,strategies,needs,geography,populations,forms,services,movements,award,text,reasons',
    );
    expect(first).toMatch(/^1,n1,Casa Canario n1,yes,[\d.]+,1,1,1,0.7,0.5,1,1,1,/);
    expect(first).toContain('It is an authorised donee.');
  });

  it('gives no results for a top of zero, and all counts', async () => {
    const { results, counts } = JSON.parse(await run({ top: '0' })) as Output;
    expect([results, counts.eligible]).toEqual([[], 2]);
  });

  it('refuses a programme by line and column, and writes nothing', async () => {
    writeFileSync(
      path('p.json'),
      '{\n "id": "p1", "funder": "f", "today": "2026-11-21",\n "states": ["MX-CHX"]\n}',
    );
    expect(await refusal()).toBe(
      'p.json:3:13: states.0 (unknown-state): «MX-CHX» no es una entidad federativa. ¿Quisiste decir «MX-CHP»?',
    );
    writeFileSync(path('p.json'), '{\n "id": "p1",,\n}');
    expect(await refusal({ language: 'en' })).toMatch(/^p\.json:2:13: \(not-json\)/);
  });

  it.each([
    [
      '{ "text": 1e999 }',
      ['weights.text (not-a-number): Aquí se espera un número.', 'A number is expected here.'],
    ],
    [
      '{ "text": -1 }',
      [
        'weights.text (negative-weight): El peso -1 no puede ser negativo.',
        'The weight -1 cannot be negative.',
      ],
    ],
    [
      '{ "text": 1e308 }',
      ['weights.text (too-large): El valor 1e+308 es mayor que 100.', 'The value 1e+308 is above 100.'],
    ],
    [
      '{ "text": 99 }',
      ['weights (weights-do-not-sum-to-100): Los pesos suman 99 y deben sumar 100.', 'they must sum to 100.'],
    ],
  ])('refuses the weights %s by line, in both languages', async (weights, [es, en]) => {
    writeFileSync(
      path('p.json'),
      `{\n "id": "p1", "funder": "f", "today": "2026-11-21",\n "weights": ${weights}\n}`,
    );
    expect(await refusal()).toMatch(/^p\.json:3:\d+: /);
    expect(await refusal()).toContain(es);
    expect(await refusal({ language: 'en' })).toContain(en);
  });

  it('ranks nobody where there is nobody, and refuses an id that comes twice by both lines', async () => {
    writeFileSync(path('n.csv'), `${HEADER}\n`);
    const { counts, results } = JSON.parse(await run()) as Output;
    expect([counts, results]).toEqual([{ eligible: 0, unknown: 0, ineligible: 0 }, []]);
    rmSync(path('out'));
    writeFileSync(path('n.csv'), [HEADER, ROWS[0], ROWS[1], ROWS[0]].join('\n'));
    expect(await refusal()).toMatch(/^n\.csv:4:1: id \(duplicate-id\): .*2/);
    expect(await refusal({ language: 'en' })).toMatch(/^n\.csv:4:1: id \(duplicate-id\): .*2/);
  });

  it('refuses nonprofits by line, column and name, and writes nothing', async () => {
    writeFileSync(path('n.csv'), [HEADER, ROWS[0], ROWS[1]!.replace('MX-CHP', 'MX-CHQ')].join('\n'));
    expect(await refusal({ language: 'en' })).toBe(
      'n.csv:3:4: states (unknown-code): “MX-CHQ” is not a known code. Did you mean “MX-CHP”?',
    );
    writeFileSync(path('n.csv'), [HEADER, ...Array.from({ length: 30 }, () => 'x')].join('\n'));
    expect((await refusal()).split('\n').at(-1)).toBe('… y 10 más.');
    writeFileSync(path('n.csv'), Buffer.from('id,name\nn\xf1,x', 'latin1'));
    expect(await refusal()).toMatch(/^n\.csv:2:2: \(encoding-not-utf8\)/);
  });

  it.each<[Partial<RawMatchOptions>, RegExp]>([
    [{ nonprofits: '/nowhere/n.csv' }, /^\/nowhere\/n\.csv: \(file-unreadable\)/],
    [{ programme: undefined }, /^--programme: \(option-missing\)/],
    [{ top: '-1' }, /^--top: \(option-wrong\)/],
    [{ audience: 'funders' }, /¿Quisiste decir «funder»\?$/],
    [{ format: 'xml' }, /^--format/],
    [{ language: 'fr' }, /^--language/],
    [{ out: '/nowhere/out.json' }, /^\/nowhere\/out\.json: \(file-unwritable\)/],
  ])('refuses %j', async (changed, expected) => {
    expect(await refusal(changed)).toMatch(expected);
  });
});
