import { grants, permissionCodes, permissionRule } from './permissions';
import { ALL_ROLES, ROLES } from './roles';
import { RULES } from './rules';

describe('permissions', () => {
  it.each([
    ['program-officer', 'programme:edit', true],
    ['reviewer', 'programme:edit', false],
    ['funder-finance', 'match:read', false],
    ['program-officer', 'nonprofit:list', false],
    ['nonprofit-admin', 'match:read', false],
    ['nonprofit-admin', 'profile:edit-own', true],
    ['nonprofit-finance', 'profile:edit-own', false],
    ['hip-staff', 'nonprofit:list', true],
    ['hip-staff', 'profile:edit-own', false],
    ['auditor', 'nonprofit:import', false],
  ] as const)('%s %s: %s', (role, permission, expected) => {
    expect(grants([role], permission)).toBe(expected);
  });

  it('several roles grant what any of them grants', () => {
    expect(grants(['nonprofit-finance', 'nonprofit-writer'], 'profile:edit-own')).toBe(true);
    expect(grants([], 'session:own')).toBe(false);
  });

  it.each(['', 'admin', 'constructor', '__proto__'])('an unknown role %p grants nothing', (role) => {
    expect(permissionCodes.filter((code) => grants([role], code))).toEqual([]);
  });

  it('gives every role something and explains every permission in both languages', () => {
    expect([...ALL_ROLES].sort()).toEqual(Object.keys(ROLES).sort());
    for (const role of ALL_ROLES) expect(permissionCodes.some((code) => grants([role], code))).toBe(true);
    for (const code of permissionCodes) {
      const { means } = permissionRule(code);
      expect(means.es && means.en).toBeTruthy();
    }
  });
});

describe('rules', () => {
  const standing = { personId: 'p1', programmes: ['a'], recentlyProven: false };

  it.each([
    ['recent-proof', {}, false],
    ['assigned-programme', { programmeId: 'a' }, true],
    ['assigned-programme', { programmeId: 'b' }, false],
    ['assigned-programme', {}, true],
    ['another-person', { proposedBy: 'p2' }, true],
    ['another-person', { proposedBy: 'p1' }, false],
    ['another-person', {}, false],
  ] as const)('%s %j: %s', (code, subject, expected) => {
    expect(RULES[code].holds(standing, subject)).toBe(expected);
  });

  it('who has all programmes has each', () => {
    const all = { ...standing, programmes: null };
    expect(RULES['assigned-programme'].holds(all, { programmeId: 'b' })).toBe(true);
  });
});
