import type { PermissionRule } from '../permission-rule';

export const ledgerPermissions = {
  'ledger:read': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin', 'auditor'],
    means: {
      es: 'Ver los libros de los apoyos de la propia organización',
      en: 'See the books of one’s own organisation’s awards',
    },
  },
  'rate:record': {
    roles: ['funder-finance', 'funder-admin', 'hip-admin'],
    means: {
      es: 'Anotar y corregir tipos de cambio, y cargar archivos de ellos',
      en: 'Record and correct exchange rates, and load files of them',
    },
  },
} as const satisfies Record<string, PermissionRule>;
