import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES } from '../roles';

export const accountPermissions = {
  'factor:own': {
    roles: ALL_ROLES,
    means: { es: 'Ver los segundos factores propios', en: 'See one’s own second factors' },
  },
  'factor:renew': {
    roles: ALL_ROLES,
    rules: ['recent-proof'],
    means: {
      es: 'Poner, cambiar y quitar segundos factores propios',
      en: 'Add, change and remove one’s own second factors',
    },
  },
  'password:renew': {
    roles: ALL_ROLES,
    means: {
      es: 'Cambiar la contraseña propia, con la anterior',
      en: 'Change one’s own password, with the old one',
    },
  },
} as const satisfies Record<string, PermissionRule>;
