import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES } from '../roles';

export const evidencePermissions = {
  'evidence:read': {
    roles: ALL_ROLES,
    byToken: true,
    means: {
      es: 'Ver la evidencia publicada y, junto a ella, el dinero de registro público por entidad',
      en: 'See published evidence and, beside it, money of public record by state',
    },
  },
} as const satisfies Record<string, PermissionRule>;
