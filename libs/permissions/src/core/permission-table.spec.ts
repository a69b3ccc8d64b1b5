import { isAdmin, rolesOf } from './roles';
import { grants, isForTokens, permissionCodes, scopesFor } from './permissions';
import { permissionTable } from './permission-table';

describe('the table of permissions', () => {
  it('says for every permission who holds it and under which conditions, in both languages', () => {
    for (const locale of ['es', 'en'] as const) {
      const lines = permissionTable(locale);
      expect(lines.map(({ code }) => code)).toEqual(permissionCodes);
      for (const { means, roles, rules } of lines) {
        expect(means).not.toBe('');
        expect(roles.length).toBeGreaterThan(0);
        expect(rules.every((rule) => rule.means !== '')).toBe(true);
      }
    }
  });

  it('tells administrators of several kinds apart', () => {
    const labels = permissionTable('es').find(({ code }) => code === 'people:change')!.roles;
    expect(labels.map(({ label }) => label)).toEqual([
      'Administración (organización)',
      'Administración (financiadora)',
      'Administración HIP (HIP)',
    ]);
  });
});

describe('what a token may carry', () => {
  it('is never about people, tokens, organisations or a person’s own account', () => {
    expect(permissionCodes.filter(isForTokens)).toEqual([
      'programme:read',
      'programme:edit',
      'programme:create',
      'programme:browse',
      'match:read',
      'match:snapshot',
      'shortlist:read',
      'shortlist:edit',
      'conflict:read',
      'conflict:declare',
      'nonprofit:read',
      'nonprofit:list',
      'nonprofit:import',
      'map:read',
      'profile:read-own',
      'profile:edit-own',
      'consent:read',
      'introduction:read',
      'evidence:read',
      'evidence:import',
      'evidence:read-grants',
      'form:read',
      'form:edit',
      'call:read',
      'call:edit',
      'call:browse',
      'application:read-own',
      'application:write',
      'application:read',
      'award:read',
      'diligence:read',
      'diligence:read-own',
      'award:read-own',
      'given-award:read',
      'payment:read',
      'payment:read-own',
      'portfolio:read-all',
      'exposure:read',
    ]);
  });

  it('is a part of what the roles grant', () => {
    expect(scopesFor(['program-officer'])).toContain('match:read');
    expect(scopesFor(['reviewer']).every((code) => grants(['reviewer'], code))).toBe(true);
    expect(scopesFor(['nobody'])).toEqual([]);
  });
});

describe('an auditor', () => {
  it('reads, looks after the own account, and changes nothing else', () => {
    expect(permissionCodes.filter((code) => grants(['auditor'], code))).toEqual([
      'session:own',
      'factor:own',
      'factor:renew',
      'password:renew',
      'notice:own',
      'calendar:own',
      'people:read',
      'organization:see-admissions',
      'permission:read',
      'token:own',
      'token:make',
      'programme:read',
      'match:read',
      'conflict:read',
      'nonprofit:read',
      'nonprofit:list',
      'map:read',
      'audit:read-own',
      'audit:read-any',
      'verification:read',
      'alias:read',
      'export:read',
      'export:oversee',
      'evidence:read',
      'evidence:read-grants',
      'erasure:read',
      'form:read',
      'call:read',
      'application:read',
      'award:read',
      'diligence:read',
      'award:read-own',
      'given-award:read',
      'ledger:read',
      'batch:read',
      'opening:read',
      'payment:read',
      'payment:read-own',
      'impact-report:read',
      'portfolio:read-all',
      'exposure:read',
    ]);
  });
});

describe('roles', () => {
  it('belong to one kind of organisation, each kind with an administrator', () => {
    expect(rolesOf('funder')).toEqual(['program-officer', 'funder-finance', 'reviewer', 'funder-admin']);
    for (const kind of ['funder', 'nonprofit', 'hip'] as const) {
      expect(rolesOf(kind).filter((role) => isAdmin([role]))).toHaveLength(1);
    }
    expect(isAdmin(['auditor', 'hip-verifier'])).toBe(false);
  });
});
