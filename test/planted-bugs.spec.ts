import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLANTED_BUGS } from './proof/planted';

/** `npm run proof` plants them all, which takes long; a bug that can no longer be planted shows here. */
describe('planted bugs', () => {
  const edits = PLANTED_BUGS.flatMap((bug) =>
    [bug, ...(bug.and ?? [])].map(({ file, find }) => ({ name: `${bug.test}: ${bug.bug}`, file, find })),
  );

  it.each(edits)('$name has its place in $file', ({ file, find }) => {
    expect(readFileSync(join(__dirname, '..', file), 'utf8').split(find)).toHaveLength(2);
  });
});
