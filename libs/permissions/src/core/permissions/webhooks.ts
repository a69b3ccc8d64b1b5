import type { PermissionRule } from '../permission-rule';
import { ADMIN_ROLES } from '../roles';

export const webhookPermissions = {
  'webhook:read': {
    roles: ADMIN_ROLES,
    means: {
      es: 'Ver a qué sistemas propios se avisa y qué se les envió',
      en: 'See which own systems are told of events, and what they were sent',
    },
  },
  'webhook:edit': {
    roles: ADMIN_ROLES,
    rules: ['recent-proof'],
    means: {
      es: 'Agregar, probar y quitar direcciones de sistemas propios, y cambiar sus secretos',
      en: 'Add, try and remove addresses of own systems, and change their secrets',
    },
  },
} as const satisfies Record<string, PermissionRule>;
