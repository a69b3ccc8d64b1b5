import type { PermissionRule } from '../permission-rule';
import { FUNDER_ROLES, NONPROFIT_ROLES } from '../roles';

export const viewPermissions = {
  'view:own': {
    roles: [...FUNDER_ROLES, 'hip-staff', 'hip-verifier', 'hip-admin', ...NONPROFIT_ROLES],
    means: {
      es: 'Guardar con un nombre los filtros propios de una lista',
      en: 'Keep one’s own filters of a list under a name',
    },
  },
} as const satisfies Record<string, PermissionRule>;
