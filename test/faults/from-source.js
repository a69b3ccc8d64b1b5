/**
 * Runs a script of this project from its TypeScript source, in a process of its own: `node from-source.js script.ts`. What is
 * compiled is kept beside the project, so that a process that is killed again and again starts quickly.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join, relative, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '..', '..');
const kept = join(root, '.tmp', 'from-source');
const [[, options]] = Object.values(require(join(root, 'jest.config.js')).projects[0].transform);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, lib, core] = /^@puente\/([^/]+)(\/core)?$/.exec(request) ?? [];
  const path = lib ? join(root, 'libs', lib, core ? 'src/core' : 'src') : request;
  return resolveFilename.call(this, path, ...rest);
};

Module._extensions['.ts'] = (module, path) => {
  const source = readFileSync(path, 'utf8');
  const name = createHash('sha256')
    .update(relative(root, path) + source)
    .digest('hex');
  module._compile(compiled(join(kept, `${name}.js`), source, path), path);
};

function compiled(file, source, path) {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code } = transformSync(source, { ...options, filename: path, sourceMaps: false, swcrc: false });
  mkdirSync(kept, { recursive: true });
  // Two processes may start at once: neither reads half of what the other writes.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}

require(resolve(process.argv[2]));
