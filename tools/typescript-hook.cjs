// Lets a process of the tests run sources of the project: node --require tools/typescript-hook.cjs file.ts
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { transformSync } = require('@swc/core');

const resolve = Module._resolveFilename;
/** `@puente/room` and `@puente/room/core` by the places of their sources, as `paths` in tsconfig.json has them. */
Module._resolveFilename = (request, ...rest) => {
  const [, room, core = ''] = /^@puente\/([a-z]+)(\/core)?$/.exec(request) ?? [];
  return resolve(room ? join(dirname(module.filename), '..', 'libs', room, 'src', core) : request, ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
