import { grants, PERMISSIONS, type Permission } from './permissions';
import { ROLES } from './roles';

const codes = Object.keys(PERMISSIONS) as Permission[];

describe('permissions', () => {
  it.each([
    ['program-officer', 'programme:edit', true],
    ['program-officer', 'nonprofit:list', false],
    ['nonprofit-admin', 'match:read', false],
    ['nonprofit-admin', 'profile:edit-own', true],
    ['hip-staff', 'nonprofit:list', true],
    ['hip-staff', 'profile:edit-own', false],
  ] as const)('%s %s: %s', (role, permission, expected) => expect(grants(role, permission)).toBe(expected));

  it.each(['', 'admin', 'constructor', '__proto__'])('an unknown role %p grants nothing', (role) => {
    expect(codes.filter((code) => grants(role, code))).toEqual([]);
  });

  it('gives every role something and explains every permission in both languages', () => {
    for (const role of Object.keys(ROLES)) expect(codes.some((code) => grants(role, code))).toBe(true);
    for (const code of codes) expect(PERMISSIONS[code].means.es && PERMISSIONS[code].means.en).toBeTruthy();
  });
});
