import type { PermissionRule } from '../permission-rule';
import { NONPROFIT_ROLES } from '../roles';

export const auditPermissions = {
  'audit:read-own': {
    roles: ['legal-representative', 'nonprofit-admin', 'funder-admin', 'hip-admin', 'auditor'],
    means: {
      es: 'Ver y descargar el registro de la propia organización',
      en: 'See and download the record of one’s own organisation',
    },
  },
  'audit:read-any': {
    roles: ['hip-admin', 'auditor'],
    means: {
      es: 'Ver el registro de cualquier organización; la consulta queda en él',
      en: 'See the record of any organisation; the reading stays in it',
    },
  },
  'views:read-own': {
    roles: NONPROFIT_ROLES,
    means: {
      es: 'Ver quién consultó los datos de la propia organización',
      en: 'See who looked at one’s own organisation',
    },
  },
} as const satisfies Record<string, PermissionRule>;
