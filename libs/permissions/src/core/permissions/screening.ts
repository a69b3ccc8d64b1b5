import type { PermissionRule } from '../permission-rule';

const SCREENING_HIP = ['hip-verifier', 'hip-admin'] as const;

/** Names that are like those of sanctioned parties. Neither funders nor nonprofits learn of it. */
export const screeningPermissions = {
  'screening:read': {
    roles: SCREENING_HIP,
    means: {
      es: 'Ver nombres que se parecen a los de listas de sanciones, y las revisiones hechas',
      en: 'See names that are like those on lists of sanctions, and the runs made',
    },
  },
  'screening:decide': {
    roles: SCREENING_HIP,
    means: {
      es: 'Decidir, con motivo, si una coincidencia con una lista es la misma persona u organización',
      en: 'Decide, with a reason, whether a hit on a list is the same person or organisation',
    },
  },
  'screening:import': {
    roles: SCREENING_HIP,
    means: { es: 'Cargar una lista de sanciones', en: 'Load a list of sanctions' },
  },
} as const satisfies Record<string, PermissionRule>;
