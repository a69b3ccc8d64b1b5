import { faultsOfToken } from './token-rules';

const officer = ['program-officer'];

it.each([
  [{ name: 'Tablero', scopes: ['match:read'] }, officer, []],
  [{ name: 'Tablero', scopes: ['match:read'], days: 365 }, officer, []],
  [{ name: ' ', scopes: [] }, officer, ['name: required', 'scopes: required']],
  [{ name: 'x'.repeat(101), scopes: ['match:read'] }, officer, ['name: too-long-text']],
  [{ name: 'T', scopes: ['nonprofit:list'] }, officer, ['scopes: not-in-list']],
  [{ name: 'T', scopes: ['token:make'] }, officer, ['scopes: not-in-list']],
  [{ name: 'T', scopes: ['people:change'] }, ['funder-admin'], ['scopes: not-in-list']],
  [{ name: 'T', scopes: ['match:read'], days: 0 }, officer, ['days: too-small-value']],
  [{ name: 'T', scopes: ['match:read'], days: 366 }, officer, ['days: too-large-value']],
  [{ name: 'T', scopes: ['match:read'], days: 1.5 }, officer, ['days: not-a-whole-number']],
] as const)('%j by %j: %j', (input, roles, expected) => {
  expect(faultsOfToken(input, roles).map(({ field, code }) => `${field}: ${code}`)).toEqual(expected);
});
