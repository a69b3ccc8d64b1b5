import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const corePure = {
  patterns: [
    {
      group: [
        '@nestjs/*',
        'typeorm',
        'bull',
        '@nestjs/bull',
        'pg',
        'ioredis',
        'node:*',
        'fs',
        'path',
        'crypto',
        '@puente/database',
        '@puente/jobs',
        '@puente/config',
        '@puente/testing',
      ],
      message: 'A core is pure: it imports kernel and other cores only.',
    },
    { regex: '^@puente/rendering$', message: 'A core knows the core of rendering alone.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.tmp/', 'coverage/', 'docs/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((each) => ({ ...each, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      curly: ['error', 'multi-line'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['libs/kernel/src/**/*.ts', 'libs/*/src/core/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', corePure] },
  },
  {
    files: ['apps/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['typeorm', '@puente/testing'], message: 'Apps are doors: no TypeORM, no testing.' },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: [
      'libs/config/**',
      'libs/kernel/src/clock.ts',
      'libs/database/**',
      'libs/testing/**',
      '**/entities/**',
      '**/*.repository.ts',
      '**/*.spec.ts',
      '**/*.db-spec.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only libs/config reads the environment.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the Clock, not the machine.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        window: 'readonly',
        location: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearTimeout: 'readonly',
        FormData: 'readonly',
        globalThis: 'readonly',
        Headers: 'readonly',
        HTMLFormElement: 'readonly',
        Response: 'readonly',
      },
    },
  },
);
