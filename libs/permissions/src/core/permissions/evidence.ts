import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES } from '../roles';

export const evidencePermissions = {
  'evidence:read': {
    roles: ALL_ROLES,
    byToken: true,
    means: {
      es: 'Ver la evidencia publicada y, junto a ella, el dinero registrado por entidad',
      en: 'See published evidence and, beside it, money on record by state',
    },
  },
  'evidence:import': {
    roles: ['hip-staff', 'hip-verifier', 'hip-admin'],
    byToken: true,
    means: {
      es: 'Importar cifras de líneas de ayuda, corregir lo apartado y decidir cuáles se usan',
      en: 'Import figures of hotlines, mend what was set aside and decide which are in use',
    },
  },
  'evidence:read-grants': {
    roles: ['hip-staff', 'hip-verifier', 'hip-admin', 'auditor'],
    byToken: true,
    means: {
      es: 'Ver una por una las donaciones registradas detrás del dinero de una entidad',
      en: 'See one by one the grants on record behind the money of a state',
    },
  },
} as const satisfies Record<string, PermissionRule>;
