import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '../refused';
import type { RawAllocateOptions } from './allocate-options';
import { runAllocate } from './run-allocate';

const candidate = (id: string, strategy: string, state: string, ...tiers: [number, number][]) => ({
  id,
  strategy,
  state,
  tiers: tiers.map(([amount, value]) => ({ amount, value })),
});
const PROBLEM = {
  budget: 1_000_000,
  candidates: [
    candidate('n1', 'capacity', 'MX-CHP', [400_000, 40], [600_000, 55]),
    candidate('n2', 'capacity', 'MX-OAX', [500_000, 45]),
    candidate('n3', 'prevention', 'MX-SON', [300_000, 20], [500_000, 38]),
    candidate('n4', 'direct-services', 'MX-CMX', [700_000, 80]),
  ],
  floors: { strategy: { prevention: 300_000 } },
};

describe('puente allocate', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const options = (changed: Partial<RawAllocateOptions> = {}): RawAllocateOptions => ({
    problem: path('A.json'),
    seconds: '60',
    format: 'json',
    language: 'es',
    out: path('out.json'),
    ...changed,
  });
  const run = async (problem: object | string, changed: Partial<RawAllocateOptions> = {}) => {
    writeFileSync(path('A.json'), typeof problem === 'string' ? problem : JSON.stringify(problem));
    await runAllocate(options(changed));
    return JSON.parse(readFileSync(path('out.json'), 'utf8')) as Record<string, unknown>;
  };
  const refusal = async (problem: object | string, changed: Partial<RawAllocateOptions> = {}) => {
    const error: unknown = await run(problem, changed).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect(existsSync(path('out.json'))).toBe(false);
    return (error as Refused).message.replaceAll(`${folder}/`, '');
  };

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'allocate-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('chooses what is worth most, beside what going down the list would', async () => {
    expect(await run(PROBLEM)).toEqual({
      status: 'optimal',
      value: 100,
      spent: 1_000_000,
      chosen: [
        { id: 'n3', amount: 300_000 },
        { id: 'n4', amount: 700_000 },
      ],
      greedy: {
        byValue: {
          value: 83,
          spent: 1_000_000,
          chosen: [
            { id: 'n2', amount: 500_000 },
            { id: 'n3', amount: 500_000 },
          ],
          broken: [],
        },
        byValuePerPeso: expect.objectContaining({ broken: [] }) as unknown,
      },
      binding: [{ constraint: 'budget', gain: 118 }],
      oneMore: 0,
      relaxation: [],
    });
  });

  it('answers what cannot be done with the smallest change that helps', async () => {
    const asked = { ...PROBLEM, budget: 800_000, in: ['n4'] };
    expect(await run(asked)).toMatchObject({
      status: 'infeasible',
      value: null,
      chosen: [],
      relaxation: [{ constraint: 'budget', from: 800_000, to: 1_000_000 }],
    });
    expect(await run({ ...PROBLEM, in: ['n1'], out: ['n1'] })).toMatchObject({
      relaxation: [{ constraint: 'in.n1', from: null, to: null }],
    });
  });

  it.each([
    [
      { budget: 0, candidates: [] },
      { status: 'optimal', value: 0, spent: 0, chosen: [], oneMore: 0 },
    ],
    [{ budget: 5, candidates: [], floors: { state: { 'MX-CHP': 4 } } }, { status: 'infeasible' }],
  ])('has an answer where nothing can be chosen: %j', async (problem, answer) => {
    expect(await run(problem)).toMatchObject(answer);
  });

  it('takes alike candidates together, however many', async () => {
    const candidates = Array.from({ length: 20_000 }, (_, at) =>
      candidate(`n${at}`, 'capacity', 'MX-CHP', [100, 1]),
    );
    const { value, chosen } = await run({ budget: 1_050, candidates });
    expect([value, (chosen as unknown[]).length]).toEqual([10, 10]);
  });

  it.each<[object | string, string]>([
    ['{"budget": 1,', 'A.json:1:14: (not-json)'],
    ['[]', 'A.json:1:1: (not-an-object)'],
    ['['.repeat(50_000) + ']'.repeat(50_000), 'A.json:1:101: (too-deep)'],
    [{ ...PROBLEM, budget: -1 }, 'budget (negative)'],
    [{ ...PROBLEM, budget: undefined }, 'budget (required)'],
    [{ ...PROBLEM, bugdet: 1 }, '(unknown-key)'],
    [{ ...PROBLEM, maxShare: 1.5 }, 'maxShare (too-large)'],
    [{ ...PROBLEM, in: ['n9'] }, 'in.0 (unknown-id)'],
    [{ ...PROBLEM, caps: { state: { 'MX-XXX': 1 } } }, '(unknown-state)'],
    [{ ...PROBLEM, caps: { colour: {} } }, '(unknown-grouping)'],
    [
      { ...PROBLEM, candidates: [...PROBLEM.candidates, PROBLEM.candidates[0]] },
      'candidates.4.id (duplicate-id)',
    ],
    [{ ...PROBLEM, candidates: [candidate('n1', 'capacity', 'MX-CHP')] }, 'candidates.0.tiers (no-tiers)'],
    [{ ...PROBLEM, candidates: [candidate('n1', 'capacity', 'MX-CHP', [0, 1])] }, '(not-above-zero)'],
    [{ ...PROBLEM, candidates: [candidate('n1', 'capacity', 'MX-CHP', [0.001, 1])] }, '(too-many-decimals)'],
    [{ ...PROBLEM, candidates: [candidate('n1', 'money', 'MX-CHP', [1, 1])] }, '(unknown-code)'],
  ])('refuses %j', async (problem, sentence) => expect(await refusal(problem)).toContain(sentence));

  it('refuses in the language of the reader', async () => {
    const twice = { ...PROBLEM, candidates: [PROBLEM.candidates[0], PROBLEM.candidates[0]] };
    expect(await refusal(twice)).toContain('cada candidata va una vez');
    expect(await refusal(twice, { language: 'en' })).toContain('each candidate once');
  });

  it.each<[Partial<RawAllocateOptions>, RegExp]>([
    [{ problem: undefined }, /^--problem: \(option-missing\)/],
    [{ problem: '/nowhere/A.json' }, /^\/nowhere\/A\.json: \(file-unreadable\)/],
    [{ seconds: '0' }, /^--seconds/],
    [{ format: 'csv' }, /^--format/],
    [{ language: 'fr' }, /^--language/],
  ])('refuses the options %j', async (changed, sentence) =>
    expect(await refusal(PROBLEM, changed)).toMatch(sentence),
  );
});
