import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLANTED_BUGS } from './proof/planted';
import { projectFiles } from './proof/project-files';

/** `npm run proof` plants them all, which takes long; a bug that can no longer be planted shows here. */
describe('planted bugs', () => {
  const root = join(__dirname, '..');
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const edits = PLANTED_BUGS.flatMap((bug) =>
    [bug, ...(bug.and ?? [])].map(({ file, find }) => ({ name: `${bug.test}: ${bug.bug}`, file, find })),
  );

  it.each(edits)('$name has its place in $file', ({ file, find }) => {
    expect(read(file).split(find)).toHaveLength(2);
  });

  const specs = projectFiles(root).filter((file) => /\.(db|e2e|faults|browser|proof)-spec\.ts$/.test(file));
  const proofs = [...new Set(PLANTED_BUGS.map(({ test }) => test))];

  it.each(proofs)('%s is a proof, so that `npm run proof` plants its bugs', (test) => {
    const start = `test/proof/${test[0]!.toLowerCase()}${test.slice(1).padStart(2, '0')}-`;
    expect(specs.filter((file) => file.startsWith(start))).not.toEqual([]);
  });

  /** Cases of journeys that several specs could run. */
  const doors = projectFiles(root).filter((file) => /e2e\/[a-z-]+-at-the-doors?\.ts$/.test(file));
  const elsewhere = PLANTED_BUGS.flatMap(({ test, bug, spec, caughtBy }) =>
    spec ? [{ name: `${test}: ${bug}`, spec, caughtBy }] : [],
  );

  it.each(elsewhere)('$name is found in $spec', ({ spec, caughtBy }) => {
    const own = specs.filter((file) => new RegExp(spec).test(file));
    const texts = [...own, ...(spec.includes('e2e') ? doors : [])].map((file) => read(file));
    expect(texts.filter((text) => text.includes(caughtBy))).not.toEqual([]);
  });
});
