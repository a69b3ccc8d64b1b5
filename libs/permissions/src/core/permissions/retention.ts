import type { PermissionRule } from '../permission-rule';

export const retentionPermissions = {
  'erasure:read': {
    roles: ['hip-admin', 'auditor'],
    means: { es: 'Ver los borrados pedidos y cumplidos', en: 'See erasures that were asked for and done' },
  },
  'erasure:request': {
    roles: ['hip-admin'],
    rules: ['recent-proof'],
    means: {
      es: 'Pedir que se borren los datos de una organización, o retirar la petición',
      en: 'Ask that a nonprofit’s data be erased, or withdraw it',
    },
  },
  'erasure:approve': {
    roles: ['hip-admin'],
    rules: ['recent-proof', 'another-person'],
    means: {
      es: 'Aprobar el borrado que pidió otra persona',
      en: 'Agree to the erasure that somebody else asked for',
    },
  },
} as const satisfies Record<string, PermissionRule>;
