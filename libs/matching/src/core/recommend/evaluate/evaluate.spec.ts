import fc from 'fast-check';
import type { FundedGrant } from '../funded-grant';
import { bootstrapMean, seededRandom } from './bootstrap';
import { evaluateRecommender } from './evaluate';
import { hidePairs } from './hide-pairs';
import { tuneParameters } from './tune';
import { gini, measureExposure, measureRanking } from './measures';

const grant = (funder: string, number: number, year: number, description = ''): FundedGrant => ({
  funder,
  recipient: `R${number}`,
  recipientKey: `r${number}`,
  description,
  topic: '',
  date: `${year}-01-01`,
});

describe('measureRanking', () => {
  it.each([
    ['all first', [0, 1], [0, 1], { mrr: 1, ndcg10: 1, recall100: 1 }],
    ['one second', [5, 0], [0], { mrr: 0.5, ndcg10: 1 / Math.log2(3), recall100: 1 }],
    ['none', [5, 6], [0], { mrr: 0, ndcg10: 0, recall100: 0 }],
    ['one of two', [0, 5], [0, 1], { mrr: 1, ndcg10: 1 / (1 + 1 / Math.log2(3)), recall100: 0.5 }],
  ])('%s', (_, ranking, hidden, expected) => {
    const measures = measureRanking(ranking, new Set(hidden));
    expect(measures.mrr).toBeCloseTo(expected.mrr, 12);
    expect(measures.ndcg10).toBeCloseTo(expected.ndcg10, 12);
    expect(measures.recall100).toBeCloseTo(expected.recall100, 12);
  });

  it('looks at the first 100 for recall and the first 10 for NDCG', () => {
    const ranking = Array.from({ length: 200 }, (_, place) => place);
    expect(measureRanking(ranking, new Set([99, 100]))).toMatchObject({ ndcg10: 0, recall100: 0.5 });
  });
});

describe('exposure', () => {
  it('counts different recipients and their inequality', () => {
    expect(
      measureExposure(
        [
          [0, 1],
          [0, 2],
        ],
        4,
      ),
    ).toMatchObject({ recipients: 3, coverage: 0.75 });
    expect(gini(Uint32Array.of(3, 3, 3))).toBeCloseTo(0, 12);
    expect(gini(Uint32Array.of(0, 0, 0, 8))).toBeCloseTo(0.75, 12);
    expect(gini(Uint32Array.of(0, 0))).toBe(0);
  });
});

describe('bootstrapMean', () => {
  it('repeats for a seed, holds the mean, and has no width when all are equal', () => {
    const values = [0.1, 0.5, 0.9, 0.2, 0.4];
    const interval = bootstrapMean(values, 500, 7);
    expect(bootstrapMean(values, 500, 7)).toEqual(interval);
    expect(interval.low).toBeLessThan(interval.mean);
    expect(interval.high).toBeGreaterThan(interval.mean);
    expect(bootstrapMean([0.5, 0.5], 100, 1)).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
    expect(bootstrapMean([], 100, 1).mean).toBe(0);
  });

  it('draws numbers in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const value = seededRandom(seed)();
        expect(value >= 0 && value < 1).toBe(true);
      }),
    );
  });
});

describe('hidePairs', () => {
  const old = Array.from({ length: 16 }, (_, number) => grant('Big', number, 2000));
  const fresh = [16, 17, 18, 19].map((number) => grant('Big', number, 2010, 'Casa de apoyo'));
  const small = [grant('Small', 18, 2020), grant('Small', 19, 1999)];

  it('hides the newest fifth of funders with at least 20 recipients, in any order', () => {
    const hidden = hidePairs([...old, ...fresh, ...small].reverse());
    expect(hidden.remaining).toHaveLength(18);
    expect([...hidden.known]).toEqual([['Big', new Set(['r19', 'r18'])]]);
    expect([...hidden.newcomer.get('Big')!].sort()).toEqual(['r16', 'r17']);
    expect(hidden.newcomers.map(({ text }) => text)).toEqual(['Casa de apoyo', 'Casa de apoyo']);
  });

  it('goes by the first grant to a recipient', () => {
    const again = grant('Big', 0, 2020);
    expect(hidePairs([...old, again, ...fresh, ...small]).remaining).toContain(again);
  });
});

describe('evaluateRecommender', () => {
  const SUBJECTS = ['agua ríos', 'arte teatro', 'niñez escuela', 'trabajo derechos'];
  const grants = SUBJECTS.flatMap((words, subject) =>
    Array.from({ length: 40 }, (_, index) =>
      grant(
        `F${subject}`,
        subject * 40 + (index % 10 === 9 ? index + 40 : index),
        2000 + index,
        `Para ${words} ${index}`,
      ),
    ),
  );

  it('measures every funder with parameters found without it, and finds what the text says', () => {
    const steps: [number, number][] = [];
    const options = { seed: 1, resamples: 50, onProgress: (...at: [number, number]) => steps.push(at) };
    const { questions, folds } = evaluateRecommender(grants, options);
    const newcomer = questions.find(({ question }) => question === 'newcomer')!;
    const ndcg = new Map(newcomer.methods.map(({ method, ndcg10 }) => [method, ndcg10.mean]));
    expect(newcomer.funders).toEqual(['F0', 'F1', 'F2', 'F3']);
    expect(folds).toHaveLength(5);
    expect(ndcg.get('engine')).toBeGreaterThan(ndcg.get('random')!);
    expect(steps.at(-1)).toEqual([steps.length, steps.length]);
    expect(evaluateRecommender(grants, { seed: 1, resamples: 50 }).questions).toEqual(questions);
  });

  it('shows what damping costs and spreads; none is the engine itself', () => {
    const { questions } = evaluateRecommender(grants, { seed: 1, resamples: 50 });
    for (const { methods, damping } of questions) {
      const { method, ...engine } = methods.at(-1)!;
      expect([method, damping.map((each) => each.damping)]).toEqual(['engine', [0, 0.25, 0.5, 0.75, 1]]);
      expect(damping[0]).toEqual({ damping: 0, ...engine });
      expect(damping.at(-1)!.exposure.gini).toBeLessThanOrEqual(engine.exposure.gini + 1e-12);
    }
  });

  it('never looks at a fold when it tunes for it', () => {
    const asked: number[] = [];
    const table = {
      objective: (_: unknown, mayUse: (funder: number) => boolean) => (asked.push(+mayUse(7)), 0),
    };
    tuneParameters(table, (funder) => funder !== 7);
    expect(new Set(asked)).toEqual(new Set([0]));
  });
});
