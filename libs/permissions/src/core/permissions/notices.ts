import type { PermissionRule } from '../permission-rule';
import { ADMIN_ROLES, ALL_ROLES } from '../roles';

export const noticePermissions = {
  'notice:own': {
    roles: ALL_ROLES,
    means: {
      es: 'Leer los mensajes propios y elegir cada cuándo llegan correos',
      en: 'Read one’s own messages and choose how often mails arrive',
    },
  },
  'mail:read': {
    roles: ADMIN_ROLES,
    means: {
      es: 'Ver qué correos salieron a nombre de la organización y si llegaron; en HIP, los de todas, sin nombres',
      en: 'See which mails left in the organisation’s name and whether they arrived; at HIP those of all, without names',
    },
  },
} as const satisfies Record<string, PermissionRule>;
