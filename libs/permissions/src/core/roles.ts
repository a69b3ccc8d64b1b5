import type { LocaleText } from '@puente/kernel';

interface RoleOf {
  readonly tenantKind: 'funder' | 'nonprofit' | 'hip';
  readonly label: LocaleText;
}

/** What a person may be within one organisation; somebody may be several things at once. */
export const ROLES = {
  'nonprofit-writer': { tenantKind: 'nonprofit', label: { es: 'Redacción', en: 'Writer' } },
  'nonprofit-finance': { tenantKind: 'nonprofit', label: { es: 'Finanzas', en: 'Finance' } },
  'legal-representative': {
    tenantKind: 'nonprofit',
    label: { es: 'Representante legal', en: 'Legal representative' },
  },
  'nonprofit-admin': { tenantKind: 'nonprofit', label: { es: 'Administración', en: 'Administrator' } },
  'program-officer': { tenantKind: 'funder', label: { es: 'Oficial de programa', en: 'Program officer' } },
  'funder-finance': { tenantKind: 'funder', label: { es: 'Finanzas', en: 'Finance' } },
  reviewer: { tenantKind: 'funder', label: { es: 'Persona evaluadora', en: 'Reviewer' } },
  'funder-admin': { tenantKind: 'funder', label: { es: 'Administración', en: 'Administrator' } },
  'hip-staff': { tenantKind: 'hip', label: { es: 'Equipo HIP', en: 'HIP staff' } },
  'hip-verifier': { tenantKind: 'hip', label: { es: 'Verificación HIP', en: 'HIP verifier' } },
  'hip-admin': { tenantKind: 'hip', label: { es: 'Administración HIP', en: 'HIP administrator' } },
  auditor: { tenantKind: 'hip', label: { es: 'Auditoría (solo lectura)', en: 'Auditor (read only)' } },
} as const satisfies Record<string, RoleOf>;

export type Role = keyof typeof ROLES;

export function isRole(value: string): value is Role {
  return Object.hasOwn(ROLES, value);
}

export const NONPROFIT_ROLES = [
  'nonprofit-writer',
  'nonprofit-finance',
  'legal-representative',
  'nonprofit-admin',
] as const;
export const FUNDER_ROLES = ['program-officer', 'funder-finance', 'reviewer', 'funder-admin'] as const;
export const HIP_ROLES = ['hip-staff', 'hip-verifier', 'hip-admin', 'auditor'] as const;
export const ALL_ROLES = [...NONPROFIT_ROLES, ...FUNDER_ROLES, ...HIP_ROLES] as const;
/** Who looks after the people of an organisation; each organisation keeps at least one. */
export const ADMIN_ROLES = ['nonprofit-admin', 'funder-admin', 'hip-admin'] as const;
/**
 * Who is told of what a nonprofit is asked or answered: those who can change its facts and its applications; at HIP, where it
 * is given an award, its administrators.
 */
export const ANSWERING_ROLES = [
  'nonprofit-writer',
  'legal-representative',
  'nonprofit-admin',
  'hip-admin',
] as const;

/** The roles that an organisation of the kind can give. */
export function rolesOf(kind: RoleOf['tenantKind']): Role[] {
  return ALL_ROLES.filter((role) => ROLES[role].tenantKind === kind);
}

/** Whether somebody with these roles looks after the organisation's people. */
export function isAdmin(roles: readonly string[]): boolean {
  return roles.some((role) => (ADMIN_ROLES as readonly string[]).includes(role));
}
