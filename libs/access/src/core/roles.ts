import type { LocaleText } from '@puente/kernel';

/** What a person may be within one organisation. */
export const ROLES = {
  'nonprofit-writer': { tenantKind: 'nonprofit', label: { es: 'Redacción', en: 'Writer' } },
  'nonprofit-admin': { tenantKind: 'nonprofit', label: { es: 'Administración', en: 'Administrator' } },
  'program-officer': { tenantKind: 'funder', label: { es: 'Oficial de programa', en: 'Program officer' } },
  'funder-admin': { tenantKind: 'funder', label: { es: 'Administración', en: 'Administrator' } },
  'hip-staff': { tenantKind: 'hip', label: { es: 'Equipo HIP', en: 'HIP staff' } },
  'hip-admin': { tenantKind: 'hip', label: { es: 'Administración HIP', en: 'HIP administrator' } },
} as const satisfies Record<string, { tenantKind: 'funder' | 'nonprofit' | 'hip'; label: LocaleText }>;

export type Role = keyof typeof ROLES;

export function isRole(value: string): value is Role {
  return Object.hasOwn(ROLES, value);
}
