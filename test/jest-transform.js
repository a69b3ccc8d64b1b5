const { createHash } = require('node:crypto');
const { basename, relative } = require('node:path');
const { version } = require('@swc/core/package.json');
const { createTransformer } = require('@swc/jest');

/** Packages may lie outside: copies of the project have them by a link. */
const placeOf = (path, { rootDir }) =>
  path.includes('/node_modules/') ? path.split('/node_modules/').at(-1) : relative(rootDir, path);

/**
 * SWC, with results that do not depend on where the project lies or on which specs run: the two projects and the copies
 * in which bugs are planted share them.
 */
module.exports.createTransformer = (options) => ({
  process: (source, path, settings) =>
    createTransformer({ ...options, sourceFileName: basename(path) }).process(source, path, settings),
  getCacheKey: (source, path, { config }) =>
    createHash('sha256')
      .update(JSON.stringify([version, options, placeOf(path, config), source]))
      .digest('hex'),
});
