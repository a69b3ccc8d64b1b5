import type { PermissionRule } from '../permission-rule';
import { NONPROFIT_ROLES } from '../roles';

export const documentPermissions = {
  'document:read-own': {
    roles: NONPROFIT_ROLES,
    means: {
      es: 'Ver los documentos de la propia organización',
      en: 'See one’s own organisation’s documents',
    },
  },
  'document:edit-own': {
    roles: ['nonprofit-writer', 'legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Subir y quitar documentos de la propia organización',
      en: 'Add and remove one’s own organisation’s documents',
    },
  },
  'document:read': {
    roles: ['hip-verifier', 'hip-admin'],
    means: {
      es: 'Ver los documentos revisados de una organización; queda registrado y la organización lo ve',
      en: 'See a nonprofit’s scanned documents; it is recorded and the nonprofit sees it',
    },
  },
} as const satisfies Record<string, PermissionRule>;
