// Runs the proofs in full size with their planted bugs: npm run proof -- [--only T3,T16] [--json] [--table]. One line a
// proof; `--table` also writes docs/trust.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
  .map((file) => /^t(\d\d)-[a-z0-9-]+\.proof-spec\.ts$/.exec(file))
  .filter((match) => match !== null)
  .map((match) => `T${Number(match[1])}`)
  .filter((test, index, all) => all.indexOf(test) === index);
const wanted = values.only ? values.only.split(',').map((each) => each.trim().toUpperCase()) : known;
const unknown = wanted.filter((each) => !known.includes(each));
if (unknown.length > 0) {
  process.stderr.write(`There is no proof ${unknown.join(', ')}. There are: ${known.join(', ')}\n`);
  process.exit(2);
}

if (!existsSync('dist/assets/manifest.json')) run('node', ['tools/build-assets.mjs']);
const { figures, files } = measure();
const lines = wanted.map(resultOf);
for (const line of lines) process.stdout.write(`${values.json ? JSON.stringify(line) : readable(line)}\n`);
if (values.table) writeTable(lines);
const failed = lines.filter((line) => !line.pass || line.planted.some((each) => !each.caught));
process.exit(failed.length > 0 ? 1 : 0);

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

function fileStart(test) {
  return `t${test.slice(1).padStart(2, '0')}`;
}

function resultOf(test) {
  const own = files.filter((file) => file.name.includes(`/test/proof/${fileStart(test)}-`));
  const noted = figures.filter((each) => each.test === test);
  const figure = noted.flatMap((each) => each.figure ?? []).join('; ');
  const said = noted.find((each) => each.title) ?? {};
  const plantedTests = files
    .flatMap((file) => file.assertionResults)
    .filter((each) => each.title.startsWith(`${test} finds: `));
  const milliseconds =
    own.reduce((sum, file) => sum + file.endTime - file.startTime, 0) +
    plantedTests.reduce((sum, each) => sum + (each.duration ?? 0), 0);
  return {
    test,
    title: said.title ?? '',
    figure: figure || 'none: the proof did not come to its end',
    target: said.target ?? '',
    pass: own.length > 0 && own.every((file) => file.status === 'passed'),
    planted: noted.flatMap((each) => each.planted ?? []),
    seconds: Math.round(milliseconds / 100) / 10,
  };
}

function readable({ test, title, figure, target, pass, planted, seconds }) {
  const caught = planted.filter((each) => each.caught).length;
  const missed = planted.filter((each) => !each.caught).map((each) => `\n      not found: ${each.bug}`);
  const line = `${pass ? 'pass' : 'FAIL'}  ${test}  ${title}: ${figure} (wanted: ${target})`;
  return `${line}; planted bugs found: ${caught} of ${planted.length}; ${seconds} s${missed.join('')}`;
}
