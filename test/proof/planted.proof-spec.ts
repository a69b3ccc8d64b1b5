import { PLANTED_BUGS, type PlantedBug } from './planted';
import { LONGEST_RUN_MS, ScratchCopy } from './scratch-copy';

/** Proofs that find all their bugs quickly: `npm test` plants each. Of others it plants the quick ones. */
const QUICK_PROOFS: ReadonlySet<string> = new Set('T1 T4 T5 T18 T33 T34 T35 T36'.split(' '));
/** What other specs prove has no number, and no place in `npm run proof`. */
const inEveryRun = ({ test, quick }: PlantedBug): boolean =>
  quick === true || QUICK_PROOFS.has(test) || !/^T\d+$/.test(test);

/** A proof that cannot fail proves nothing: each known bug, put into a copy of the project, must be found. */
describe('planted bugs', () => {
  const only = process.env.PUENTE_PROOF_ONLY?.split(',');
  const bugs = PLANTED_BUGS.filter((bug) => (only ? only.includes(bug.test) : inEveryRun(bug)));
  let copy: ScratchCopy;

  beforeAll(() => (copy = new ScratchCopy()));
  afterAll(() => copy.remove());

  if (bugs.length === 0) it('are planted by the proofs themselves', () => undefined);

  it.each(bugs)(
    '$test finds: $bug',
    async (bug) => {
      const run = await copy.run(bug);
      expect(run.caught ? 'caught' : run.said).toBe('caught');
    },
    LONGEST_RUN_MS + 15_000,
  );
});
