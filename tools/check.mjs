// What a change must pass before it is shown to anyone: under two minutes, without any service.
import { sideBySide, steps } from './run.mjs';

/** Each reads files alone, and takes one processor. */
export const format = ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']];
export const lint = ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']];
export const types = ['types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']];

const cores = ['architecture, cores and units', 'npx', ['jest', '--selectProjects', 'core']];

if (import.meta.filename === process.argv[1]) {
  await sideBySide([lint], [types, format]);
  steps([cores]);
}
