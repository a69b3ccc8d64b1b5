import type { PermissionRule } from '../permission-rule';
import { NONPROFIT_ROLES } from '../roles';

export const profilePermissions = {
  'profile:read-own': {
    roles: NONPROFIT_ROLES,
    byToken: true,
    means: { es: 'Ver el perfil propio', en: 'See one’s own profile' },
  },
  'profile:edit-own': {
    roles: ['nonprofit-writer', 'legal-representative', 'nonprofit-admin'],
    byToken: true,
    means: { es: 'Cambiar el perfil propio', en: 'Change one’s own profile' },
  },
} as const satisfies Record<string, PermissionRule>;
