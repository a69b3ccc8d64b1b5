import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project's package.json, the same from sources, from `dist/` and under Jest. */
export function projectRoot(from = __dirname): string {
  const file = join(from, 'package.json');
  if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'puente') {
    return from;
  }
  const parent = dirname(from);
  if (parent === from) {
    throw new Error('The folder of the project was not found: no package.json of puente above it.');
  }
  return projectRoot(parent);
}
