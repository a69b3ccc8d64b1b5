import type { LocaleText } from '@puente/kernel';
import { isRole, type Role } from './roles';

interface Rule {
  readonly roles: readonly Role[];
  readonly means: LocaleText;
}

const NONPROFIT = ['nonprofit-writer', 'nonprofit-admin'] as const;
const FUNDER = ['program-officer', 'funder-admin'] as const;
const HIP = ['hip-staff', 'hip-admin'] as const;
const EVERYBODY = [...NONPROFIT, ...FUNDER, ...HIP] as const;

/** The closed list of what can be permitted, to whom, and what it means for an auditor. */
export const PERMISSIONS = {
  'session:own': {
    roles: EVERYBODY,
    means: { es: 'Ver y cerrar la propia sesión', en: 'See and end one’s own session' },
  },
  'programme:read': {
    roles: [...FUNDER, ...HIP],
    means: {
      es: 'Ver los programas de la propia organización',
      en: 'See the programmes of one’s own organisation',
    },
  },
  'programme:edit': {
    roles: [...FUNDER, ...HIP],
    means: { es: 'Crear y cambiar programas propios', en: 'Create and change own programmes' },
  },
  'programme:browse': {
    roles: NONPROFIT,
    means: {
      es: 'Ver los programas publicados y qué tanto encajan',
      en: 'See published programmes and how well they fit',
    },
  },
  'match:read': {
    roles: [...FUNDER, ...HIP],
    means: {
      es: 'Ver coincidencias según lo que su audiencia puede saber',
      en: 'See matches as the audience may know them',
    },
  },
  'match:snapshot': {
    roles: [...FUNDER, ...HIP],
    means: { es: 'Guardar una lista de coincidencias', en: 'Keep a list of matches' },
  },
  'nonprofit:read': {
    roles: [...FUNDER, ...HIP],
    means: {
      es: 'Ver perfiles según lo que su audiencia puede saber',
      en: 'See profiles as the audience may know them',
    },
  },
  'nonprofit:list': {
    roles: HIP,
    means: { es: 'Ver la lista completa de organizaciones', en: 'See the whole list of nonprofits' },
  },
  'nonprofit:import': { roles: HIP, means: { es: 'Importar organizaciones', en: 'Import nonprofits' } },
  'profile:read-own': {
    roles: NONPROFIT,
    means: { es: 'Ver el perfil propio', en: 'See one’s own profile' },
  },
  'profile:edit-own': {
    roles: NONPROFIT,
    means: { es: 'Cambiar el perfil propio', en: 'Change one’s own profile' },
  },
  'map:read': { roles: EVERYBODY, means: { es: 'Ver el mapa de entidades', en: 'See the map of states' } },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role grants a permission; an unknown role grants none. */
export function grants(role: string, permission: Permission): boolean {
  return isRole(role) && (PERMISSIONS[permission].roles as readonly Role[]).includes(role);
}
