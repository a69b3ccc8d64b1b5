import type { PermissionRule } from '../permission-rule';
import { FUNDER_ROLES, NONPROFIT_ROLES } from '../roles';

const SIGNERS = ['legal-representative', 'nonprofit-admin'] as const;

export const disclosurePermissions = {
  'consent:read': {
    roles: NONPROFIT_ROLES,
    byToken: true,
    means: {
      es: 'Ver qué muestra la propia organización, a quién y hasta cuándo',
      en: 'See what one’s own organisation shows, to whom and until when',
    },
  },
  'consent:sign': {
    roles: SIGNERS,
    rules: ['recent-proof'],
    means: {
      es: 'Firmar que se muestre más de la propia organización',
      en: 'Sign that more of one’s own organisation is shown',
    },
  },
  'consent:revoke': {
    roles: SIGNERS,
    means: {
      es: 'Retirar lo que se firmó',
      en: 'Withdraw what was signed',
    },
  },
  'introduction:ask': {
    roles: ['program-officer', 'funder-admin'],
    rules: ['assigned-programme'],
    means: {
      es: 'Pedir que una organización se presente, o retirar el pedido',
      en: 'Ask a nonprofit for an introduction, or withdraw that',
    },
  },
  'introduction:read': {
    roles: FUNDER_ROLES,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver las presentaciones pedidas por el propio equipo',
      en: 'See the introductions that one’s own team asked for',
    },
  },
  'introduction:read-own': {
    roles: NONPROFIT_ROLES,
    means: {
      es: 'Ver qué financiadores quieren conocer a la propia organización',
      en: 'See which funders want to get to know one’s own organisation',
    },
  },
  'introduction:accept': {
    roles: SIGNERS,
    means: {
      es: 'Decir que sí a una presentación: mostrar quién se es',
      en: 'Say yes to an introduction: show who one is',
    },
  },
  'introduction:answer': {
    roles: ['nonprofit-writer', ...SIGNERS],
    means: {
      es: 'Mostrar interés en un programa, no contestar o retirarse',
      en: 'Show interest in a programme, decline or withdraw',
    },
  },
} as const satisfies Record<string, PermissionRule>;
