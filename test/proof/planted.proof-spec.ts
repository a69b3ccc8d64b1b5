import { reportFigure } from './proof-run';
import { PLANTED_BUGS } from './planted';
import { ScratchCopy } from './scratch-copy';

/** A proof that cannot fail proves nothing: each known bug, put into a copy of the project, must be found. */
describe('planted bugs', () => {
  const only = process.env.PUENTE_PROOF_ONLY?.split(',');
  const bugs = PLANTED_BUGS.filter((each) => !only || only.includes(each.test));
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
