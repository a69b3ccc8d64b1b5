import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES, FUNDER_ROLES, HIP_ROLES, NONPROFIT_ROLES } from '../roles';

const WORKING_HIP = ['hip-staff', 'hip-verifier', 'hip-admin'] as const;

export const matchingPermissions = {
  'programme:read': {
    roles: [...FUNDER_ROLES, ...HIP_ROLES],
    rules: ['assigned-programme'],
    means: {
      es: 'Ver los programas de la propia organización',
      en: 'See the programmes of one’s own organisation',
    },
  },
  'programme:edit': {
    roles: ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'],
    rules: ['assigned-programme'],
    means: { es: 'Crear y cambiar programas propios', en: 'Create and change own programmes' },
  },
  'programme:browse': {
    roles: NONPROFIT_ROLES,
    means: {
      es: 'Ver los programas publicados y qué tanto encajan',
      en: 'See published programmes and how well they fit',
    },
  },
  'match:read': {
    roles: ['program-officer', 'reviewer', 'funder-admin', ...HIP_ROLES],
    rules: ['assigned-programme'],
    means: {
      es: 'Ver coincidencias según lo que su audiencia puede saber',
      en: 'See matches as the audience may know them',
    },
  },
  'match:snapshot': {
    roles: ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'],
    rules: ['assigned-programme'],
    means: { es: 'Guardar una lista de coincidencias', en: 'Keep a list of matches' },
  },
  'nonprofit:read': {
    roles: [...FUNDER_ROLES, ...HIP_ROLES],
    means: {
      es: 'Ver perfiles según lo que su audiencia puede saber',
      en: 'See profiles as the audience may know them',
    },
  },
  'nonprofit:list': {
    roles: HIP_ROLES,
    means: { es: 'Ver la lista completa de organizaciones', en: 'See the whole list of nonprofits' },
  },
  'nonprofit:import': {
    roles: WORKING_HIP,
    means: { es: 'Importar organizaciones', en: 'Import nonprofits' },
  },
  'map:read': { roles: ALL_ROLES, means: { es: 'Ver el mapa de entidades', en: 'See the map of states' } },
} as const satisfies Record<string, PermissionRule>;
