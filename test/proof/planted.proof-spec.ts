import { cloneDemonstration } from './demonstration-database';
import { PLANTED_BUGS, type PlantedBug } from './planted';
import { Random } from './random';
import { LONGEST_RUN_MS, ScratchCopy } from './scratch-copy';

/** Proofs that find all their bugs quickly. */
const QUICK_PROOFS: ReadonlySet<string> = new Set('T1 T4 T5 T18 T33 T34 T35 T36 E1'.split(' '));
const isQuick = ({ test, quick }: PlantedBug): boolean => quick === true || QUICK_PROOFS.has(test);

/** So many quick bugs `npm test` plants. */
const AT_ONCE = 7;

/** In `npm test` some quick bugs, each of another proof, by turns; `npm run proof` plants them all. */
function someOfThem(): PlantedBug[] {
  const random = Random.fromSeed('planted bugs');
  const quick = PLANTED_BUGS.filter(isQuick);
  const tests = [...new Set(quick.map(({ test }) => test))];
  return random.some(tests, AT_ONCE).map((test) => random.pick(quick.filter((each) => each.test === test)));
}

/** A proof that cannot fail proves nothing: each known bug, put into a copy of the project, must be found. */
describe('planted bugs', () => {
  const only = process.env.PUENTE_PROOF_ONLY?.split(',');
  const bugs = only ? PLANTED_BUGS.filter(({ test }) => only.includes(test)) : someOfThem();
  let copy: ScratchCopy;

  beforeAll(async () => {
    copy = new ScratchCopy();
    // Made before any bug is planted: others use it too.
    await (await cloneDemonstration()).drop();
  });
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
