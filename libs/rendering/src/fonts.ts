import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Inter in the weights that our documents use; anything else would fall back silently. */
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];

/** Where the fonts of documents are: static TTF files, of which whole glyphs can be embedded. */
export function fontFiles(): string[] {
  const folder = dirname(require.resolve('@expo-google-fonts/inter/package.json'));
  return WEIGHTS.map((weight) => join(folder, weight, `Inter_${weight}.ttf`));
}

/** The fonts themselves. */
export const fontBlobs = (): Buffer[] => fontFiles().map((file) => readFileSync(file));
