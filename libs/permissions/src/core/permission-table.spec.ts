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
    const own = /^(session|people|organization|permission|token|passkey|factor):/;
    expect(permissionCodes.filter((code) => own.test(code) && isForTokens(code))).toEqual([]);
  });

  it('is a part of what the roles grant', () => {
    expect(scopesFor(['program-officer'])).toContain('match:read');
    expect(scopesFor(['reviewer']).every((code) => grants(['reviewer'], code))).toBe(true);
    expect(scopesFor(['nobody'])).toEqual([]);
  });
});

describe('an auditor', () => {
  it('reads and changes nothing', () => {
    const changing = /:(edit|edit-own|create|import|invite|change|admit|snapshot|oversee|approve|verify)$/;
    expect(permissionCodes.filter((code) => grants(['auditor'], code) && changing.test(code))).toEqual([]);
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
