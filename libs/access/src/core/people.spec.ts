import { adminRoleOf, faultsOfPlace, leavesNoAdmin } from './people-rules';
import { faultsOfEmail, faultsOfName, foldEmail } from './person-input';

describe('a place in an organisation', () => {
  it.each([
    ['funder', ['program-officer'], [], []],
    ['funder', ['program-officer', 'reviewer'], ['a'], []],
    ['funder', [], [], ['roles: required']],
    ['funder', ['nonprofit-admin'], [], ['roles: not-in-list']],
    ['funder', ['__proto__'], [], ['roles: not-in-list']],
    ['nonprofit', ['legal-representative'], [], []],
    ['hip', ['auditor'], ['b'], ['programmes: not-in-list']],
    ['funder', ['funder-admin'], [], []],
    ['funder', ['reviewer', 'funder-admin'], ['a'], ['programmes: admin-has-all']],
  ] as const)('%s %j %j: %j', (kind, roles, programmes, expected) => {
    const faults = faultsOfPlace(kind, { roles, programmes }, ['a']);
    expect(faults.map(({ field, code }) => `${field}: ${code}`)).toEqual(expected);
  });
});

describe('administrators', () => {
  it.each([
    [[['funder-admin'], ['reviewer']], false],
    [[['reviewer', 'funder-admin']], false],
    [[['reviewer'], ['program-officer']], true],
    [[], true],
  ] as const)('%j: none is left: %s', (roles, expected) => expect(leavesNoAdmin(roles)).toBe(expected));

  it('have one role in each kind of organisation', () => {
    expect((['funder', 'nonprofit', 'hip'] as const).map(adminRoleOf)).toEqual([
      'funder-admin',
      'nonprofit-admin',
      'hip-admin',
    ]);
  });
});

describe('what is typed of a person', () => {
  it.each([
    ['ana@ejemplo.org', []],
    [' Ana@Ejemplo.ORG ', []],
    ['', ['required']],
    ['ana', ['not-an-email']],
    ['ana@ejemplo', ['not-an-email']],
    ['ana@ejemplo.org\nBcc: x@y.org', ['not-an-email']],
    ['Ana <ana@ejemplo.org>', ['not-an-email']],
    [`${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(130)}.org`, ['not-an-email']],
  ])('%j: %j', (email, codes) =>
    expect(faultsOfEmail(foldEmail(email)).map(({ code }) => code)).toEqual(codes),
  );

  it.each([
    ['Ana', true, []],
    ['  ', true, ['required']],
    ['', false, []],
    ['x'.repeat(121), false, ['too-long-text']],
  ] as const)('the name %j, needed %s: %j', (name, needed, codes) => {
    expect(faultsOfName(name, needed).map(({ code }) => code)).toEqual(codes);
  });
});
