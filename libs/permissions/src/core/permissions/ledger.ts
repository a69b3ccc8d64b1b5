import type { PermissionRule } from '../permission-rule';

export const ledgerPermissions = {
  'ledger:read': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin', 'auditor'],
    means: {
      es: 'Ver los libros de los apoyos de la propia organización',
      en: 'See the books of one’s own organisation’s awards',
    },
  },
} as const satisfies Record<string, PermissionRule>;
