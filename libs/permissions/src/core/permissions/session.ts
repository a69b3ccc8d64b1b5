import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES } from '../roles';

export const sessionPermissions = {
  'session:own': {
    roles: ALL_ROLES,
    means: { es: 'Ver y cerrar la propia sesión', en: 'See and end one’s own session' },
  },
} as const satisfies Record<string, PermissionRule>;
