// Builds after `npm ci`. Where the builder is absent (production install) an existing build is kept.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

if (existsSync('node_modules/.bin/nest')) run('npm', ['run', '--silent', 'build']);
else if (!existsSync('dist/apps/server/src/main.js'))
  throw new Error('There is no build and no builder: run `npm ci` with development dependencies.');
