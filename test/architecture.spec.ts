import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { breachesOf, type Import } from './import-rules';

const root = resolve(__dirname, '..');

/** Every import of every source file; specs and the testing lib are free to look everywhere. */
function importsOf(folder: string): Import[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts') && !/spec\.ts$/.test(name))
    .map((name) => join(folder, name));
  return files.filter((file) => !file.startsWith('libs/testing/')).flatMap(importsIn);
}

function importsIn(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    file,
    target: fileName.startsWith('.') ? relative(root, resolve(root, dirname(file), fileName)) : fileName,
  }));
}

describe('the house', () => {
  it('has no import against its rules', () => {
    const imports = [...importsOf('apps'), ...importsOf('libs')];
    expect(imports.length).toBeGreaterThan(500);
    expect(imports.flatMap(breachesOf)).toEqual([]);
  });

  it('imports late by relative path only: the build leaves late aliases as they are', () => {
    const late = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name))
        .filter((file) => /import\('@puente/.test(readFileSync(join(root, file), 'utf8'))),
    );
    expect(late).toEqual([]);
  });

  it('has one class of a name in the API: its description knows them by their names alone', () => {
    const names = readdirSync(join(root, 'apps/server/src/api'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(join(root, 'apps/server/src/api', name), 'utf8').matchAll(/^export class (\w+)/gm),
      ])
      .map(([, name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each<[string, Import]>([
    ['an app that reaches into another', { file: 'apps/server/src/a.ts', target: 'apps/worker/src/b' }],
    ['an app that talks to the ORM', { file: 'apps/server/src/a.ts', target: 'typeorm' }],
    ['Bull outside worker and jobs', { file: 'apps/server/src/a.ts', target: 'bull' }],
    [
      'a deep import of a lib',
      { file: 'apps/server/src/a.ts', target: '@puente/matching/src/match.service' },
    ],
    ['a way around the alias', { file: 'apps/server/src/a.ts', target: 'libs/matching/src/index' }],
    ['a core with a clock, files or random', { file: 'libs/matching/src/core/a.ts', target: 'node:crypto' }],
    ['a core that knows Nest', { file: 'libs/matching/src/core/a.ts', target: '@nestjs/common' }],
    [
      'a core that imports a whole lib',
      { file: 'libs/matching/src/core/a.ts', target: '@puente/organizations' },
    ],
    [
      'a core that reaches out of its folder',
      { file: 'libs/matching/src/core/a.ts', target: 'libs/matching/src/match-index' },
    ],
    ['a room that imports a later one', { file: 'libs/organizations/src/a.ts', target: '@puente/matching' }],
    [
      'a core that imports a later one',
      { file: 'libs/organizations/src/core/a.ts', target: '@puente/matching/core' },
    ],
    ['the basement that knows a room', { file: 'libs/database/src/a.ts', target: '@puente/organizations' }],
    ['the kernel that knows anything', { file: 'libs/kernel/src/a.ts', target: '@puente/config' }],
    ['a service with TypeORM', { file: 'libs/organizations/src/profile.service.ts', target: 'typeorm' }],
    ['product code with the testing lib', { file: 'libs/matching/src/a.ts', target: '@puente/testing' }],
  ])('would find %s', (_name, planted) => expect(breachesOf(planted)).toHaveLength(1));
});
