import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROLES } from '@puente/permissions/core';
import { isForbiddenName } from './proof/t26-columns';

const root = resolve(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Called so and none: the address that an authenticator reads; how many cases a hotline counted in a whole state. */
const OTHERWISE = new Set([
  '/components/schemas/TotpDraftResponse/address',
  '/components/schemas/HotlineCountResponse/cases',
  '/components/schemas/HotlineCountResponse/casesFew',
  '/components/schemas/HotlineCountResponse/casesPartly',
]);

/** Every name of a property in the description of the API, with the path that leads to it. */
function propertiesOf(value: unknown, path = ''): [path: string, name: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]): [string, string][] => [
    ...(key === 'properties' && each
      ? Object.keys(each as object).map((name): [string, string] => [path, name])
      : []),
    ...propertiesOf(each, `${path}/${key}`),
  ]);
}

function parametersOf(document: unknown): string[] {
  return [...JSON.stringify(document).matchAll(/"name":"([^"]+)","required"/g)].map(([, name]) => name!);
}

function fieldsOfForms(): string[] {
  const pages = 'apps/server/src/pages';
  const templates = readdirSync(join(root, pages), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.hbs'),
  );
  return templates.flatMap((name) =>
    [...read(join(pages, name)).matchAll(/ name="([a-zA-Z_-]+)"/g)].map(([, field]) => field!),
  );
}

/** Nothing here is for governments, and no field invites what an investigation would want to know. */
describe('the closed world', () => {
  it('knows these roles and kinds of organisation and no others: none of a government', () => {
    expect(Object.keys(ROLES).sort()).toEqual([
      'auditor',
      'funder-admin',
      'funder-finance',
      'hip-admin',
      'hip-staff',
      'hip-verifier',
      'legal-representative',
      'nonprofit-admin',
      'nonprofit-finance',
      'nonprofit-writer',
      'program-officer',
      'reviewer',
    ]);
    const foundation = read('libs/database/src/migrations/1700000000000-foundation.ts');
    expect(foundation).toContain(`check (kind in ('funder', 'nonprofit', 'hip'))`);
  });

  it('has no property in its API for places finer than a state or facts about a person', () => {
    const document: unknown = JSON.parse(read('docs/openapi.json'));
    const names = propertiesOf(document);
    expect(names.length).toBeGreaterThan(200);
    const found = names.filter(([path, name]) => isForbiddenName(name) && !OTHERWISE.has(`${path}/${name}`));
    expect(found).toEqual([]);
    expect(parametersOf(document).filter(isForbiddenName)).toEqual([]);
  });

  it('has no such field in a form', () => {
    const names = fieldsOfForms();
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter(isForbiddenName)).toEqual([]);
  });

  it.each([
    'victim_name',
    'caseNumber',
    'birthDate',
    'home_address',
    'latitude',
    'colonia',
    'curp',
    'testimony',
  ])('would find %s', (name) => expect(isForbiddenName(name)).toBe(true));
});
