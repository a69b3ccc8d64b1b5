// Runs the benchmarks: npm run bench -- [--only NAME] [--json]. One line a measurement.
import { build } from 'esbuild';
import { run } from './run.mjs';

const outfile = '.tmp/bench.cjs';
await build({
  entryPoints: ['test/bench/run.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  packages: 'external',
  target: 'node20',
  logLevel: 'warning',
});
run('node', ['--expose-gc', outfile, ...process.argv.slice(2)]);
