// Runs the proofs in full size with their planted bugs: npm run proof -- [--only T3,T16] [--json] [--table]. One line a
// proof; `--table` also writes docs/trust.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileStart, isSound, readable, resultOf } from './proof-result.mjs';
import { writeTable } from './proof-table.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

const known = readdirSync('test/proof')
  .map((file) => /^([tae])(\d\d)-[a-z0-9-]+\.proof-spec\.ts$/.exec(file))
  .filter((match) => match !== null)
  .map((match) => `${match[1].toUpperCase()}${Number(match[2])}`)
  .filter((test, index, all) => all.indexOf(test) === index);
const wanted = values.only ? values.only.split(',').map((each) => each.trim().toUpperCase()) : known;
const unknown = wanted.filter((each) => !known.includes(each));
if (unknown.length > 0) {
  process.stderr.write(`There is no proof ${unknown.join(', ')}. There are: ${known.join(', ')}\n`);
  process.exit(2);
}

if (!existsSync('dist/assets/manifest.json')) run('node', ['tools/build-assets.mjs']);
const measured = measure();
const lines = wanted.map((test) => resultOf(test, measured));
for (const line of lines) process.stdout.write(`${values.json ? JSON.stringify(line) : readable(line)}\n`);
if (values.table) writeTable(lines);
process.exit(lines.every(isSound) ? 0 : 1);

/** One run of Jest over the wanted specs and their planted bugs; its own words go to stderr. */
function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'puente-proof-'));
  const report = join(folder, 'jest.json');
  const noted = join(folder, 'figures.jsonl');
  const pattern = `test/proof/(${[...wanted.map(fileStart), 'planted'].join('|')})[-.]`;
  const options = [
    '--selectProjects=whole',
    '--testPathPatterns',
    pattern,
    '--runInBand',
    '--json',
    '--outputFile',
    report,
  ];
  const env = {
    ...process.env,
    PUENTE_PROOF: 'full',
    PUENTE_PROOF_ONLY: wanted.join(','),
    PUENTE_PROOF_FIGURES: noted,
  };
  spawnSync('node', ['node_modules/jest/bin/jest.js', ...options], { stdio: ['ignore', 2, 2], env });
  const result = {
    figures: readLines(noted),
    files: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [],
  };
  rmSync(folder, { recursive: true });
  return result;
}

function readLines(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
