import { openHighs } from '@puente/disclosure';
import {
  keyText,
  parseCounts,
  protectTable,
  USUAL_LIMITS,
  type ProtectedCell,
  type Solver,
} from '@puente/disclosure/core';
import { asksAll, reportFigure, stopsAtFirst } from './proof-run';
import { Random } from './random';
import { TableAttacker, type Statement } from './t27-attacker';
import { keysOf, normal, printedCells, type PrintedCell } from './t27-tables';

const { k, minContributors, maxShare } = USUAL_LIMITS;
const NONPROFITS = Array.from({ length: 8 }, (_, at) => `ong${at}`);

/** What each nonprofit counted in each cell. */
type Parts = ReadonlyMap<string, number>;
interface Counted {
  readonly key: readonly string[];
  readonly parts: Parts;
}

/** T29: no number stands for fewer than three nonprofits or mostly for one, and none can be subtracted to that. */
describe('T29 contributors', () => {
  const random = Random.fromSeed('T29 contributors');
  const tally = { tables: 0, shown: 0, thin: 0, secrets: 0, found: 0, withheld: 0 };
  let solver: Solver;
  let attacker: TableAttacker;

  jest.setTimeout(3_600_000);
  beforeAll(async () => {
    solver = await openHighs(30);
    attacker = await TableAttacker.start(k);
  });
  afterAll(() =>
    reportFigure({
      test: 'T29',
      title: 'Contributors',
      figure:
        `${tally.thin} of ${tally.shown} shown cells from fewer than ${minContributors} nonprofits or by more than ` +
        `${100 * maxShare} % from one, in ${tally.tables} tables, ${tally.withheld} withheld; ${tally.found} of ` +
        `${tally.secrets} sums of one or two nonprofits told within ±${k}`,
      target: `every cell from ${minContributors} or more, the largest at most ${100 * maxShare} %`,
    }),
  );

  it('with a row for each nonprofit no shown cell or margin is thin, nor can be subtracted to a thin sum', () => {
    for (let times = 0; times < (asksAll() ? 150 : 8); times++) {
      if (isFound()) break;
      const counted = countedCells();
      const cells = protectedCells(namedRows(counted));
      if (!cells) continue;
      checkShown(cells, counted);
      attackThinSums(cells, counted);
    }
    expect(tally).toMatchObject({ thin: 0, found: 0 });
    expect(tally.shown).toBeGreaterThan(0);
  });

  it('with numbers of nonprofits alone no shown cell is thin', () => {
    for (let times = 0; times < (asksAll() ? 100 : 8); times++) {
      if (isFound()) break;
      const counted = countedCells();
      const cells = protectedCells(numberedRows(counted));
      if (cells) checkShown(cells, counted);
    }
    expect(tally.thin).toBe(0);
  });

  const isFound = () => stopsAtFirst() && tally.thin + tally.found > 0;

  /** Most cells of several nonprofits, some of one or two, some mostly of one. */
  function countedCells(): Counted[] {
    return keysOf([4, 5]).map((key) => {
      const names = random.some(NONPROFITS, random.pick([1, 2, 3, 4, 5, 6, 6]));
      const parts = names.map((name) => [name, 1 + Math.round(20 * Math.exp(0.7 * normal(random)))] as const);
      if (random.next() < 0.1) parts[0] = [parts[0]![0], 400];
      return { key, parts: new Map(parts) };
    });
  }

  function protectedCells(csv: string): readonly ProtectedCell[] | undefined {
    const { table, issues } = parseCounts(csv);
    expect(issues).toEqual([]);
    const { cells } = protectTable(table, [], USUAL_LIMITS, solver);
    if (cells) tally.tables++;
    else tally.withheld++;
    return cells;
  }

  function checkShown(cells: readonly ProtectedCell[], counted: readonly Counted[]): void {
    const shown = new Set(cells.filter((cell) => cell.shown).map(({ key }) => keyText(key)));
    for (const cell of printed(counted).filter(({ key }) => shown.has(keyText(key)))) {
      const parts = [...partsOf(cell, counted).values()];
      tally.shown++;
      if (parts.length < minContributors || Math.max(...parts) > maxShare * cell.value) tally.thin++;
    }
  }

  /** Of every line, what comes from one or two nonprofits alone: somebody may know who works where. */
  function attackThinSums(cells: readonly ProtectedCell[], counted: readonly Counted[]): void {
    const shown = new Set(cells.filter((cell) => cell.shown).map(({ key }) => keyText(key)));
    const all = printed(counted);
    const secrets = all.flatMap((line) => pairs().flatMap((pair) => sumOf(line, pair, counted)));
    const unlike = [...new Map(secrets.map((each) => [each.units.join(), each])).values()];
    const known = all.filter(({ key }) => shown.has(keyText(key)));
    tally.secrets += unlike.length;
    tally.found += attacker.foundOut(known, unlike).length;
  }

  function sumOf(line: PrintedCell, pair: readonly string[], counted: readonly Counted[]): Statement[] {
    const units = line.units.filter((unit) =>
      [...counted[unit]!.parts.keys()].every((name) => pair.includes(name)),
    );
    const value = units.reduce((sum, unit) => sum + countOf(counted[unit]!), 0);
    return units.length === 0 ? [] : [{ units, value }];
  }
});

const countOf = ({ parts }: Counted): number => [...parts.values()].reduce((sum, part) => sum + part, 0);

const printed = (counted: readonly Counted[]): PrintedCell[] =>
  printedCells({
    dimensions: ['d0', 'd1'],
    cells: counted.map((each) => ({ key: each.key, count: countOf(each) })),
  });

function partsOf({ units }: PrintedCell, counted: readonly Counted[]): Parts {
  const sums = new Map<string, number>();
  for (const unit of units) {
    for (const [name, part] of counted[unit]!.parts) sums.set(name, (sums.get(name) ?? 0) + part);
  }
  return sums;
}

const pairs = (): string[][] =>
  NONPROFITS.flatMap((one, at) => [[one], ...NONPROFITS.slice(at + 1).map((other) => [one, other])]);

const namedRows = (counted: readonly Counted[]): string =>
  [
    'd0,d1,contributor,count',
    ...counted.flatMap(({ key, parts }) => [...parts].map((part) => [...key, ...part].join())),
  ].join('\n');

const numberedRows = (counted: readonly Counted[]): string =>
  [
    'd0,d1,count,contributors,largest',
    ...counted.map((each) =>
      [...each.key, countOf(each), each.parts.size, Math.max(...each.parts.values())].join(),
    ),
  ].join('\n');
