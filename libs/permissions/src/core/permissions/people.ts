import type { PermissionRule } from '../permission-rule';
import { ADMIN_ROLES, ALL_ROLES, HIP_ROLES } from '../roles';

export const peoplePermissions = {
  'people:read': {
    roles: [...ADMIN_ROLES, 'auditor'],
    means: {
      es: 'Ver a las personas de la organización, sus roles e invitaciones',
      en: 'See the people of the organisation, their roles and invitations',
    },
  },
  'people:invite': {
    roles: ADMIN_ROLES,
    rules: ['recent-proof'],
    means: {
      es: 'Invitar a personas a la organización, reenviar y retirar invitaciones',
      en: 'Invite people to the organisation, resend and withdraw invitations',
    },
  },
  'people:change': {
    roles: ADMIN_ROLES,
    rules: ['recent-proof'],
    means: {
      es: 'Cambiar roles y programas de una persona, o quitarla de la organización',
      en: 'Change a person’s roles and programmes, or remove the person from the organisation',
    },
  },
  'organization:admit': {
    roles: ['hip-admin'],
    rules: ['recent-proof'],
    means: {
      es: 'Dar de alta financiadoras y organizaciones e invitar a su primera administración',
      en: 'Add funders and nonprofits and invite their first administrator',
    },
  },
  'organization:see-admissions': {
    roles: HIP_ROLES,
    means: {
      es: 'Ver las invitaciones que HIP envió a otras organizaciones',
      en: 'See the invitations that HIP sent to other organisations',
    },
  },
  'permission:read': {
    roles: [...ADMIN_ROLES, 'auditor'],
    means: { es: 'Ver la tabla de permisos', en: 'See the table of permissions' },
  },
  'token:own': {
    roles: ALL_ROLES,
    means: { es: 'Ver y revocar los tokens propios de la API', en: 'See and revoke one’s own API tokens' },
  },
  'token:make': {
    roles: ALL_ROLES,
    rules: ['recent-proof'],
    means: {
      es: 'Crear un token de la API con parte de los permisos propios',
      en: 'Make an API token with some of one’s own permissions',
    },
  },
  'token:oversee': {
    roles: ADMIN_ROLES,
    means: {
      es: 'Ver y revocar los tokens de la API de la organización',
      en: 'See and revoke the API tokens of the organisation',
    },
  },
} as const satisfies Record<string, PermissionRule>;
