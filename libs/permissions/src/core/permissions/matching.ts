import type { PermissionRule } from '../permission-rule';
import { ALL_ROLES, FUNDER_ROLES, HIP_ROLES, NONPROFIT_ROLES } from '../roles';

const WORKING_HIP = ['hip-staff', 'hip-verifier', 'hip-admin'] as const;

const PROGRAMME_KEEPERS = ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'] as const;

export const matchingPermissions = {
  'programme:read': {
    roles: [...FUNDER_ROLES, ...HIP_ROLES],
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver los programas de la propia organización',
      en: 'See the programmes of one’s own organisation',
    },
  },
  'programme:edit': {
    roles: PROGRAMME_KEEPERS,
    rules: ['assigned-programme'],
    byToken: true,
    means: { es: 'Cambiar programas propios', en: 'Change own programmes' },
  },
  'programme:create': {
    roles: PROGRAMME_KEEPERS,
    rules: ['all-programmes'],
    byToken: true,
    means: { es: 'Crear programas propios', en: 'Create own programmes' },
  },
  'programme:browse': {
    roles: NONPROFIT_ROLES,
    byToken: true,
    means: {
      es: 'Ver los programas publicados y qué tanto encajan',
      en: 'See published programmes and how well they fit',
    },
  },
  'match:read': {
    roles: ['program-officer', 'reviewer', 'funder-admin', ...HIP_ROLES],
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver coincidencias según lo que su audiencia puede saber',
      en: 'See matches as the audience may know them',
    },
  },
  'match:snapshot': {
    roles: PROGRAMME_KEEPERS,
    rules: ['assigned-programme'],
    byToken: true,
    means: { es: 'Guardar una lista de coincidencias', en: 'Keep a list of matches' },
  },
  'shortlist:read': {
    roles: PROGRAMME_KEEPERS,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Ver las listas cortas del propio equipo y sus notas',
      en: 'See the shortlists of one’s own team and their notes',
    },
  },
  'shortlist:edit': {
    roles: PROGRAMME_KEEPERS,
    rules: ['assigned-programme'],
    byToken: true,
    means: {
      es: 'Poner organizaciones en listas cortas, anotar y apartar',
      en: 'Put nonprofits on shortlists, note and set aside',
    },
  },
  'conflict:read': {
    roles: [...PROGRAMME_KEEPERS, 'funder-finance', 'auditor'],
    byToken: true,
    means: {
      es: 'Ver los conflictos de interés que declaró la propia organización',
      en: 'See the conflicts of interest that one’s own organisation declared',
    },
  },
  'conflict:declare': {
    roles: PROGRAMME_KEEPERS,
    rules: ['all-programmes'],
    byToken: true,
    means: {
      es: 'Declarar conflictos de interés de la organización y darlos por terminados',
      en: 'Declare conflicts of interest of the organisation and end them',
    },
  },
  'alert:own': {
    roles: [...PROGRAMME_KEEPERS, 'hip-verifier', ...NONPROFIT_ROLES],
    means: {
      es: 'Recibir avisos de lo nuevo que encuentra una búsqueda propia',
      en: 'Be told what a search of one’s own finds anew',
    },
  },
  'nonprofit:read': {
    roles: [...FUNDER_ROLES, ...HIP_ROLES],
    byToken: true,
    means: {
      es: 'Ver perfiles según lo que su audiencia puede saber',
      en: 'See profiles as the audience may know them',
    },
  },
  'nonprofit:list': {
    roles: HIP_ROLES,
    byToken: true,
    means: { es: 'Ver la lista completa de organizaciones', en: 'See the whole list of nonprofits' },
  },
  'nonprofit:import': {
    roles: WORKING_HIP,
    byToken: true,
    means: { es: 'Importar organizaciones', en: 'Import nonprofits' },
  },
  'map:read': {
    roles: ALL_ROLES,
    byToken: true,
    means: { es: 'Ver el mapa de entidades', en: 'See the map of states' },
  },
} as const satisfies Record<string, PermissionRule>;
