// docs/openapi.json must be what the built application says of itself.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const fresh = join(tmpdir(), `openapi-${process.pid}.json`);
run('node', ['dist/apps/server/src/describe-api.js', fresh]);
const same = readFileSync(fresh, 'utf8') === readFileSync('docs/openapi.json', 'utf8');
rmSync(fresh);
if (!same) {
  process.stderr.write('docs/openapi.json is out of date: run `npm run openapi` and commit it.\n');
  process.exit(1);
}
