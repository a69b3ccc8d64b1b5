import { keyText, protectTable, USUAL_LIMITS, type CountTable, type Release, type Solver } from '../core';
import { openHighs } from './highs-solver';

type Rows = Readonly<Record<string, number>>;
const table = (dimensions: string, rows: Rows): CountTable => ({
  dimensions: dimensions.split(' '),
  cells: Object.entries(rows).map(([key, count]) => ({ key: key.split(' '), count })),
});
const BY_STATE = { a: 40, b: 60, c: 55, d: 70 };

describe('protectTable', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await openHighs(10);
  });
  const protect = (of: CountTable, released: readonly Release[] = []) =>
    protectTable(of, released, USUAL_LIMITS, solver);
  const hiddenIn = (of: CountTable, released: readonly Release[] = []) =>
    protect(of, released)
      .cells?.filter(({ shown }) => !shown)
      .map(({ key }) => key.join(' '));
  const release = (of: CountTable): Release => {
    const cells = protect(of).cells!;
    return { table: of, hidden: new Set(cells.filter(({ shown }) => !shown).map(({ key }) => keyText(key))) };
  };

  it('shows a table without small numbers whole', () => {
    expect(hiddenIn(table('state', BY_STATE))).toEqual([]);
  });

  it('hides further cells with a small one, and more than one where one would be told by it', () => {
    expect(hiddenIn(table('state', { ...BY_STATE, e: 3 }))!.length).toBeGreaterThanOrEqual(3);
  });

  it('publishes nothing of which more than 70 % would be hidden', () => {
    expect(protect(table('state', { a: 3, b: 4, c: 90 }))).toEqual({ refusal: 'too-blunt' });
  });

  it('gives the same answer every time', () => {
    const of = table('state', { ...BY_STATE, e: 3, f: 12 });
    expect(hiddenIn(of)).toEqual(hiddenIn(of));
    expect(hiddenIn(of, [release(of)])).toEqual(hiddenIn(of));
  });

  it('lets another edition about the same people tell nothing new', () => {
    const before = release(
      table('state service', { 'a x': 5, 'a y': 40, 'a z': 60, 'b x': 44, 'b y': 70, 'b z': 52 }),
    );
    const byState = hiddenIn(table('state', { a: 105, b: 166 }), [before]);
    expect(byState === undefined || byState.length === 0).toBe(true);
    expect(protect(table('service', { x: 49, y: 110, z: 112 }), [before]).refusal).toBeUndefined();
  });

  it('refuses to count a small increase together with what it was added to', () => {
    const quarter = release(table('state', BY_STATE));
    expect(protect(table('state', { ...BY_STATE, a: 43 }), [quarter])).toEqual({ refusal: 'already-known' });
    expect(hiddenIn(table('state', { ...BY_STATE, a: 73 }), [quarter])).toEqual([]);
  });

  it('knows that A+B is A and B', () => {
    const quarter = release(table('state quarter', { 'a q1': 40, 'b q1': 60 }));
    const half = (b: number) => table('state quarter', { 'a q1+q2': 90, 'b q1+q2': b });
    expect(protect(half(63), [quarter])).toEqual({ refusal: 'already-known' });
    expect(hiddenIn(half(95), [quarter])).toEqual([]);
  });

  it('sees what two funders’ versions tell of the third', () => {
    const versions = [
      release(table('state funder', { 'a f1': 40, 'b f1': 60 })),
      release(table('state funder', { 'a f2': 30, 'b f2': 50 })),
    ];
    expect(protect(table('state', { a: 74, b: 140 }), versions)).toEqual({ refusal: 'already-known' });
    expect(hiddenIn(table('state', { a: 95, b: 140 }), versions)).toEqual([]);
  });

  it('checks no more than it can in bounded time', () => {
    const cells = Array.from({ length: 5_001 }, (_, at) => ({ key: [`s${at}`], count: 50 }));
    expect(protect({ dimensions: ['state'], cells })).toEqual({ refusal: 'too-large' });
  });
});
