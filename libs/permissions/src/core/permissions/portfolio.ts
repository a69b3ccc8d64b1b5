import type { PermissionRule } from '../permission-rule';
import { HIP_ROLES } from '../roles';

export const portfolioPermissions = {
  'portfolio:read-all': {
    roles: HIP_ROLES,
    byToken: true,
    means: {
      es: 'Ver las cifras de los apoyos de todas las organizaciones, con lo que no se puede decir oculto',
      en: 'See the figures of all organisations’ awards, with what may not be told hidden',
    },
  },
  'portfolio:release': {
    roles: ['hip-staff', 'hip-admin'],
    means: {
      es: 'Pedir una nueva edición de las cifras de todos los apoyos',
      en: 'Ask for a new edition of the figures of all awards',
    },
  },
  'exposure:read': {
    roles: HIP_ROLES,
    byToken: true,
    means: {
      es: 'Ver cómo reparten sus lugares las listas de todos los programas, sin nombres',
      en: 'See how the lists of all programmes spread their places, without names',
    },
  },
  'exposure:measure': {
    roles: ['hip-staff', 'hip-admin'],
    means: {
      es: 'Pedir que se mida de nuevo cómo reparten sus lugares las listas',
      en: 'Have it measured anew how lists spread their places',
    },
  },
} as const satisfies Record<string, PermissionRule>;
