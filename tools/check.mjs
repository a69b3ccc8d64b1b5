// What a change must pass before it is shown to anyone: under two minutes, without any service.
import { steps } from './run.mjs';

export const checkSteps = [
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['architecture, cores and units', 'npx', ['jest', '--selectProjects', 'core']],
];

if (import.meta.filename === process.argv[1]) steps(checkSteps);
