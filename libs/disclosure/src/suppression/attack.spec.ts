import fc from 'fast-check';
import type { CountTable, Solver } from '../core';
import { Attack } from '../core/suppression/attack';
import { USUAL_LIMITS } from '../core/suppression/count-table';
import { jointSystem } from '../core/suppression/joint-system';
import { openHighs } from './highs-solver';

const K = 2;
/** More than a cell of at most 4 needs to reach its bound while the others make room. */
const FAR = 8;
const KEYS = [
  ['a', 'x'],
  ['a', 'y'],
  ['b', 'x'],
  ['b', 'y'],
];

/** Every table of four whole counts that looks the same where it is shown; `told` when a hidden value is within ±K in all. */
function bruteForce(
  lines: readonly (readonly number[])[],
  counts: readonly number[],
  hidden: readonly boolean[],
) {
  const valueOf = (line: readonly number[], at: readonly number[]) =>
    line.reduce((sum, each) => sum + at[each]!, 0);
  const least = lines.map((line) => valueOf(line, counts));
  const most = [...least];
  const range = Array.from({ length: FAR + 1 }, (_, value) => value);
  const first = (line: number) => (hidden[line] ? range : [least[line]!]);
  const truth = [...least];
  const inner = [0, 1, 2, 3].map((cell) => lines.findIndex((line) => line.length === 1 && line[0] === cell));
  for (const a of first(inner[0]!)) {
    for (const b of first(inner[1]!)) {
      for (const c of first(inner[2]!)) {
        for (const d of first(inner[3]!)) {
          const values = lines.map((line) => valueOf(line, [a, b, c, d]));
          if (values.some((value, line) => !hidden[line] && value !== truth[line])) continue;
          values.forEach((value, line) => {
            least[line] = Math.min(least[line]!, value);
            most[line] = Math.max(most[line]!, value);
          });
        }
      }
    }
  }
  return lines.some(
    (_, line) =>
      hidden[line] && (least[line]! > Math.max(0, truth[line]! - K) || most[line]! < truth[line]! + K),
  );
}

describe('Attack', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await openHighs(10);
  });

  it('finds out exactly what trying every table finds out', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 });
    const marks = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts, marks, (inner, hidden) => {
        const table: CountTable = {
          dimensions: ['one', 'two'],
          cells: KEYS.map((key, at) => ({ key, count: inner[at]! })),
        };
        const system = jointSystem([table], USUAL_LIMITS, solver)!;
        const attack = new Attack(system, K, solver);
        const told = attack.firstBreach(hidden) !== null;
        attack.close();
        const lines = system.cells.map(({ variables }) => variables);
        expect(told).toBe(bruteForce(lines, inner, hidden));
      }),
      { numRuns: 150 },
    );
  });

  it('takes an answer that is not proven for found out', () => {
    const silent: Solver = {
      open: () => ({
        setRow: () => undefined,
        least: () => ({ optimal: false, value: 0, at: [0, 0, 0, 0] }),
        close: () => undefined,
      }),
    };
    const table = { dimensions: ['one', 'two'], cells: KEYS.map((key) => ({ key, count: 50 })) };
    const system = jointSystem([table], USUAL_LIMITS, solver)!;
    expect(new Attack(system, K, silent).firstBreach(system.cells.map(() => true))).not.toBeNull();
  });
});
