import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES } from '../roles';

export const noticePermissions = {
  'notice:own': {
    roles: ALL_ROLES,
    means: {
      es: 'Leer los mensajes propios y elegir cada cuándo llegan correos',
      en: 'Read one’s own messages and choose how often mails arrive',
    },
  },
} as const satisfies Record<string, PermissionRule>;
