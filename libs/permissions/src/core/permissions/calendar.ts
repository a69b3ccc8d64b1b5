import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES } from '../roles';

export const calendarPermissions = {
  'calendar:own': {
    roles: ALL_ROLES,
    means: {
      es: 'Tener las fechas límite propias en un calendario',
      en: 'Have one’s own deadlines in a calendar',
    },
  },
} as const satisfies Record<string, PermissionRule>;
