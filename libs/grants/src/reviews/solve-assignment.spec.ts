import fc from 'fast-check';
import {
  faultsOfAssignment,
  loadOf,
  possiblePairs,
  totalCost,
  type AssignmentTask,
  type Pair,
} from '../core';
import { solveAssignment } from './solve-assignment';

const reviewer = (id: string, more: object = {}) => ({ id, most: 10, languages: [], regions: [], ...more });
const application = (id: string, more: object = {}) => ({ id, language: null, region: null, ...more });
const pair = (reviewerId: string, applicationId: string): Pair => ({ reviewerId, applicationId });
const task = (more: Partial<AssignmentTask>): AssignmentTask => ({
  reviewers: [reviewer('a'), reviewer('b'), reviewer('c')],
  applications: [application('1'), application('2'), application('3')],
  each: 2,
  excluded: [],
  kept: [],
  ...more,
});

describe('assigning reviewers', () => {
  it('shares the work evenly and gives nobody what they step back from', async () => {
    const excluded = [pair('a', '1'), pair('b', '2')];
    const { pairs } = await solveAssignment(task({ excluded }));
    expect(faultsOfAssignment(task({ excluded }), pairs!)).toEqual([]);
    expect(['a', 'b', 'c'].map((id) => loadOf(pairs!, id))).toEqual([2, 2, 2]);
  });

  it('leaves what was assigned, and counts it', async () => {
    const kept = [pair('a', '1'), pair('a', '2'), pair('a', '3')];
    const { pairs } = await solveAssignment(task({ kept }));
    expect(loadOf(pairs!, 'a')).toBe(0);
    expect(pairs).toHaveLength(3);
  });

  it('prefers who reads the language and knows the region', async () => {
    const reviewers = [
      reviewer('en', { languages: ['en'] }),
      reviewer('es', { languages: ['es'], regions: ['north'] }),
      reviewer('south', { languages: ['es'], regions: ['south'] }),
    ];
    const applications = [application('1', { language: 'es', region: 'south' })];
    expect((await solveAssignment(task({ reviewers, applications, each: 1 }))).pairs).toEqual([
      pair('south', '1'),
    ]);
  });

  it.each([
    ['everything is assigned', { applications: [] }, 'nothing-to-assign', []],
    ['too few are free', { excluded: [pair('a', '2'), pair('b', '2')] }, 'too-few-free', ['2']],
    [
      'more than can be weighed at once',
      { reviewers: Array.from({ length: 5_000 }, (_, at) => reviewer(String(at))) },
      'too-many-pairs',
      [],
    ],
    ['nobody can take on more', { reviewers: [reviewer('a', { most: 1 }), reviewer('b')] }, 'impossible', []],
    [
      'all of them together cannot',
      { reviewers: [reviewer('a', { most: 1 }), reviewer('b', { most: 1 })] },
      'too-little-capacity',
      [],
    ],
  ])('says why not: %s', async (_name, more, reason, applications) => {
    expect((await solveAssignment(task(more))).refusal).toEqual({ reason, applications });
  });

  it('starts afresh after the solver broke', async () => {
    const reviewers = [reviewer('a', { most: Number.NaN }), reviewer('b')];
    await expect(solveAssignment(task({ reviewers }))).rejects.toThrow();
    expect((await solveAssignment(task({}))).pairs).toHaveLength(6);
  });

  it('finds what a search through everything finds', async () => {
    const ids = ['a', 'b', 'c'];
    const tasks = fc.record({
      reviewers: fc.tuple(...ids.map((id) => reviewerOf(id))),
      applications: fc.tuple(...['1', '2', '3'].map((id) => applicationOf(id))),
      each: fc.constantFrom(1, 2),
      excluded: fc.subarray(
        ids.flatMap((id) => ['1', '2', '3'].map((each) => pair(id, each))),
        { maxLength: 4 },
      ),
      kept: fc.constant([]),
    });
    await fc.assert(
      fc.asyncProperty(tasks, async (each) => {
        const best = cheapest(each);
        const { pairs } = await solveAssignment(each);
        expect(pairs ? totalCost(each, pairs) : null).toBe(best);
      }),
      { numRuns: 12 },
    );
  });
});

const LANGUAGES = fc.subarray(['es', 'en']);
const reviewerOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    most: fc.integer({ min: 1, max: 3 }),
    languages: LANGUAGES,
    regions: fc.subarray(['n', 's']),
  });
const applicationOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    language: fc.constantFrom('es', 'en', null),
    region: fc.constantFrom('n', 's', null),
  });

/** The cost of the best of all sets of pairs; null where none holds. */
function cheapest(of: AssignmentTask): number | null {
  const possible = possiblePairs(of);
  const costs = Array.from({ length: 2 ** possible.length }, (_, bits) =>
    possible.filter((_pair, index) => (bits >> index) % 2 === 1),
  )
    .filter((pairs) => faultsOfAssignment(of, pairs).length === 0)
    .map((pairs) => totalCost(of, pairs));
  return costs.length === 0 ? null : Math.min(...costs);
}
