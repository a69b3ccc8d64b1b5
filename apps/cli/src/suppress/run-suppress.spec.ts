import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '../refused';
import { runSuppress } from './run-suppress';
import type { RawSuppressOptions } from './suppress-options';

const TABLE = [
  'state,service,count',
  'CHP,shelter,5',
  'CHP,legal,40',
  'CHP,medical,60',
  'OAX,shelter,44',
  'OAX,legal,70',
  'OAX,medical,52',
  'VER,shelter,90',
  'VER,legal,33',
  'VER,medical,81',
].join('\n');

interface Output {
  protected: boolean;
  cells: { state: string; service: string; shown: boolean; value: number | null }[];
  advice: { code: string; text: { es: string; en: string } }[];
}

describe('puente suppress', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const released = () => path('released');
  const options = (changed: Partial<RawSuppressOptions> = {}): RawSuppressOptions => ({
    table: path('t.csv'),
    k: '11',
    minContributors: '3',
    maxShare: '0.6',
    seconds: '60',
    format: 'json',
    language: 'es',
    out: path('out.json'),
    ...changed,
  });
  const run = async (changed: Partial<RawSuppressOptions> = {}) => {
    await runSuppress(options(changed));
    return JSON.parse(readFileSync(path('out.json'), 'utf8')) as Output;
  };
  const refusal = async (changed: Partial<RawSuppressOptions> = {}) => {
    const error: unknown = await runSuppress(options(changed)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect(existsSync(path('out.json'))).toBe(false);
    return (error as Refused).message.replaceAll(`${folder}/`, '');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suppress-'));
    writeFileSync(path('t.csv'), TABLE);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives every cell and margin, hidden ones without their value', async () => {
    const { protected: isProtected, cells, advice } = await run();
    expect([isProtected, cells.length, advice]).toEqual([true, 16, []]);
    expect(cells.find(({ state, service }) => state === 'CHP' && service === 'shelter')).toEqual({
      state: 'CHP',
      service: 'shelter',
      shown: false,
      value: null,
    });
    expect(cells).toContainEqual({ state: 'total', service: 'total', shown: true, value: 475 });
    for (const { shown, value } of cells) expect(value === null).toBe(!shown);
  });

  it('keeps the truth in a file of its own beside the release, for its owner alone', async () => {
    await run({ released: released() });
    expect(readdirSync(released()).sort()).toEqual(['t.json', 't.truth.json']);
    expect(statSync(join(released(), 't.truth.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(released(), 't.json'), 'utf8')).toBe(readFileSync(path('out.json'), 'utf8'));
  });

  it('says the same again for the same table, and keeps it once', async () => {
    const first = await run({ released: released() });
    expect(await run({ released: released() })).toEqual(first);
    expect(readdirSync(released())).toHaveLength(2);
  });

  it('attacks it together with what left before', async () => {
    await run({ released: released() });
    writeFileSync(path('t.csv'), TABLE.replace('VER,legal,33', 'VER,legal,36'));
    const { protected: isProtected, cells, advice } = await run({ released: released() });
    expect([isProtected, cells]).toEqual([false, []]);
    expect(advice[0]!.code).toBe('already-known');
    expect(readdirSync(released())).toHaveLength(2);
  });

  it('only looks with --check', async () => {
    await run({ released: released(), check: true });
    expect(existsSync(released())).toBe(false);
  });

  it('takes the copy of a release for that release', async () => {
    await run({ released: released() });
    writeFileSync(join(released(), 'copy.json'), readFileSync(path('out.json')));
    expect((await run({ released: released() })).protected).toBe(true);
  });

  it('publishes nothing and says what would do where too much would be hidden', async () => {
    writeFileSync(
      path('t.csv'),
      'state,year,count\na,1,4\na,2,3\nb,1,2\nb,2,9\nc,1,60\nc,2,5\nd,1,7\nd,2,80',
    );
    const { protected: isProtected, cells, advice } = await run();
    expect([isProtected, cells, advice[0]!.code]).toEqual([false, [], 'too-blunt']);
    expect(
      advice.slice(1).every(({ text }) => /state|year/.test(text.es) && /state|year/.test(text.en)),
    ).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['out.json', 't.csv']);
  });

  it('hides zeros of a sensitive group when asked to', async () => {
    writeFileSync(path('t.csv'), TABLE.replace('VER,legal,33', 'VER,legal,0'));
    const zero = ({ cells }: Output) =>
      cells.find(({ state, service }) => state === 'VER' && service === 'legal');
    expect(zero(await run({ hideZeros: true }))!.shown).toBe(false);
  });

  it('refuses a table by line, column and name, and writes nothing', async () => {
    writeFileSync(path('t.csv'), TABLE.replace('CHP,legal,40', 'CHP,legal,-4'));
    expect(await refusal({ released: released() })).toBe(
      't.csv:3:11: count (negative): Una cuenta no puede ser negativa.',
    );
    expect(existsSync(released())).toBe(false);
    expect(await refusal({ language: 'en' })).toBe(
      't.csv:3:11: count (negative): A count cannot be negative.',
    );
  });

  it('refuses releases that it cannot attack', async () => {
    await run({ released: released() });
    rmSync(path('out.json'));
    const [release, truth] = [join(released(), 't.json'), join(released(), 't.truth.json')];
    const kept = readFileSync(truth, 'utf8');
    writeFileSync(truth, kept.replace('"count":90', '"count":91'));
    expect(await refusal({ released: released() })).toMatch(/^released\/t\.json: \(truth-differs\)/);
    rmSync(truth);
    writeFileSync(path('t.csv'), TABLE.replace('VER,legal,33', 'VER,legal,36'));
    expect(await refusal({ released: released() })).toMatch(/^released\/t\.json: \(truth-missing\)/);
    writeFileSync(release, '[]');
    expect(await refusal({ released: released() })).toMatch(/^released\/t\.json: \(not-a-release\)/);
  });

  it('refuses a file where a folder of releases is expected', async () => {
    expect(await refusal({ released: path('t.csv') })).toMatch(/^t\.csv: \(not-a-folder\)/);
  });

  it.each<[Partial<RawSuppressOptions>, RegExp]>([
    [{ table: undefined }, /^--table: \(option-missing\)/],
    [{ table: '/nowhere/t.csv' }, /^\/nowhere\/t\.csv: \(file-unreadable\)/],
    [{ k: '0' }, /^--k: \(option-wrong\)/],
    [{ k: '1.5' }, /^--k/],
    [{ minContributors: 'x' }, /^--min-contributors/],
    [{ maxShare: '1.2' }, /^--max-share/],
    [{ seconds: '' }, /^--seconds/],
    [{ format: 'csv' }, /^--format/],
    [{ language: 'fr' }, /^--language/],
  ])('refuses %j', async (changed, expected) => expect(await refusal(changed)).toMatch(expected));
});
