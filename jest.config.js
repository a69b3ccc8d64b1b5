const esmPackages =
  '@nestjs|@svg-maps|@tus|srvx|d3-[a-z-]+|internmap|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|openid-client|oauth4webapi|jose|otplib|@otplib|@scure|@noble|oauth2-mock-server|is-plain-obj|ical-generator';

const shared = {
  // Names the cache of what is transformed.
  id: 'puente',
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/fast-globals-environment.js',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  transform: { '^.+\\.m?[tj]s$': ['<rootDir>/test/jest-transform.js', swcOptions()] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  moduleNameMapper: {
    '^@puente/([^/]+)/core$': '<rootDir>/libs/$1/src/core',
    '^@puente/([^/]+)$': '<rootDir>/libs/$1/src',
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
};

function swcOptions() {
  return {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    // Beside the code, not in it: then every spec would read and scan them again.
    sourceMaps: true,
  };
}

/** Two projects: specs that need nothing, and specs that need PostgreSQL, Redis or Chromium. */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'core',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts', '<rootDir>/test/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'whole',
      testMatch: [
        '<rootDir>/libs/**/*.db-spec.ts',
        '<rootDir>/test/e2e/**/*.e2e-spec.ts',
        '<rootDir>/test/faults/**/*.faults-spec.ts',
        '<rootDir>/test/browser/**/*.browser-spec.ts',
        '<rootDir>/test/proof/**/*.proof-spec.ts',
        // What only proofs in full size ask, with programs that `npm test` does without.
        ...(process.env.PUENTE_PROOF === 'full' ? ['<rootDir>/test/proof/**/*.full-spec.ts'] : []),
      ],
      globalSetup: '<rootDir>/test/global-setup.ts',
      globalTeardown: '<rootDir>/test/global-teardown.ts',
    },
  ],
  maxWorkers: 2,
  // What files leave behind adds up: a process that holds much is begun anew, which takes a second.
  workerIdleMemoryLimit: '700MB',
  testSequencer: '<rootDir>/test/longest-first.js',
  testTimeout: 60_000,
};
