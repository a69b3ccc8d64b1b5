import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lintWording } from '@puente/evidence/core';

const root = resolve(__dirname, '..');
const FOLDERS = ['apps', 'libs', 'docs'];
const TEXT_FILE = /\.(ts|hbs|js|md|csv|json)$/;
/** Where words stand because they are advised against, or because people write them. */
const LISTS_OF_WORDS = [
  'libs/evidence/src/core/wording/',
  'libs/evidence/src/core/hotline/form-names.ts',
  'libs/matching/src/core/text/glossary.ts',
];

function ownTexts(): string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return ['README.md', 'CONTRIBUTING.md', ...files].filter(
    (file) =>
      TEXT_FILE.test(file) &&
      !file.includes('spec.ts') &&
      !LISTS_OF_WORDS.some((list) => file.startsWith(list)),
  );
}

function passagesToAvoid(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return lintWording(text)
    .filter(({ weight }) => weight === 'avoid')
    .map(
      ({ start, words, code }) => `${file}:${text.slice(0, start).split('\n').length} “${words}” (${code})`,
    );
}

describe('the words of the product', () => {
  const files = ownTexts();

  it('reads pages, texts, documentation and data', () => expect(files.length).toBeGreaterThan(300));

  it('are none that the glossary says to avoid', () => expect(files.flatMap(passagesToAvoid)).toEqual([]));
});
