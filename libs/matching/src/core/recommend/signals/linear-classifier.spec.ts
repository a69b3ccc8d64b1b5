import fc from 'fast-check';
import type { SparseRows } from '../sparse-rows';
import { learnLinear, scatteredOrder } from './linear-classifier';

const COST = 0.3;
const WIDTH = 4;
/** What 25 rows may be from the optimum, each with a gradient up to the tolerance (0.01 each at most). */
const SLACK = 0.25;
const value = fc.double({ min: -1, max: 1, noNaN: true });
const points = fc.array(fc.tuple(fc.array(value, { minLength: WIDTH, maxLength: WIDTH }), fc.boolean()), {
  minLength: 2,
  maxLength: 25,
});

function toRows(points: readonly (readonly number[])[]): SparseRows {
  const columns = Uint32Array.from(points.flatMap(() => [0, 1, 2, 3]));
  const offsets = Uint32Array.from({ length: points.length + 1 }, (_, row) => row * WIDTH);
  return { count: points.length, width: WIDTH, offsets, columns, values: Float64Array.from(points.flat()) };
}

/** Half the squared length of the model plus the penalised squared hinge losses: what the search makes small. */
function primal(
  points: readonly (readonly [readonly number[], boolean])[],
  model: Float64Array,
  bias: number,
) {
  const losses = points.map(([point, own]) => {
    const decision = point.reduce((sum, each, column) => sum + each * model[column]!, bias);
    return Math.max(0, 1 - (own ? decision : -decision)) ** 2;
  });
  const length = model.reduce((sum, weight) => sum + weight * weight, bias * bias);
  return length / 2 + COST * losses.reduce((sum, loss) => sum + loss, 0);
}

describe('learnLinear', () => {
  it('finds a model that no step betters, but for the tolerance', () => {
    fc.assert(
      fc.property(points, fc.array(value, { minLength: WIDTH + 1, maxLength: WIDTH + 1 }), (points, step) => {
        const rows = toRows(points.map(([point]) => point));
        const { weights, bias } = learnLinear(rows, (row) => points[row]![1], COST);
        const moved = weights.map((weight, column) => weight + step[column]!);
        const here = primal(points, weights, bias);
        expect(here).toBeLessThanOrEqual(primal(points, moved, bias + step[WIDTH]!) + SLACK);
      }),
    );
  });

  it('tells apart what can be told apart, and gives the same model again', () => {
    const rows = toRows([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 0, 0, 0.5],
      [0, 1, 0, 0.5],
    ]);
    const isOwn = (row: number) => row % 2 === 0;
    const model = learnLinear(rows, isOwn, 10);
    expect(model.weights[0]! + model.bias).toBeGreaterThan(0);
    expect(model.weights[1]! + model.bias).toBeLessThan(0);
    expect(learnLinear(rows, isOwn, 10)).toEqual(model);
  });

  it('visits every row once', () => {
    expect([...scatteredOrder(50)].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 50 }, (_, row) => row),
    );
  });
});
