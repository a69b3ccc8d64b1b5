import { reportFigure } from './proof-run';
import { PLANTED_BUGS } from './planted';
import { ScratchCopy } from './scratch-copy';

/** Proofs whose planted bugs are left to `npm run proof`, so that `npm test` stays quick. */
const IN_FULL_RUNS_ONLY: ReadonlySet<string> = new Set(
  'T2 T3 T6 T7 T8 T9 T10 T11 T12 T16 T17 T19 T20 T21 T22 T23 T24 T25 T26 T28 T30 T31 T32 T37 T38 T39'.split(
    ' ',
  ),
);

/** A proof that cannot fail proves nothing: each known bug, put into a copy of the project, must be found. */
describe('planted bugs', () => {
  const only = process.env.PUENTE_PROOF_ONLY?.split(',');
  const bugs = PLANTED_BUGS.filter(({ test }) => (only ? only.includes(test) : !IN_FULL_RUNS_ONLY.has(test)));
  let copy: ScratchCopy;

  beforeAll(() => (copy = new ScratchCopy()));
  afterAll(() => copy.remove());

  if (bugs.length === 0) it('are planted by the proofs themselves', () => undefined);

  it.each(bugs)(
    '$test finds: $bug',
    async (bug) => {
      const run = await copy.run(bug);
      reportFigure({ test: bug.test, planted: [{ bug: bug.bug, caught: run.caught }] });
      expect(run.caught ? 'caught' : run.said).toBe('caught');
    },
    120_000,
  );
});
