import type { PermissionRule } from '../permission-rule';
import { HIP_ROLES, NONPROFIT_ROLES } from '../roles';

const WORKING_HIP = ['hip-staff', 'hip-verifier', 'hip-admin'] as const;
const DECIDING_HIP = ['hip-verifier', 'hip-admin'] as const;
const DECIDING_EXPORTS = [...DECIDING_HIP, 'funder-admin'] as const;

/** Verification, aliases, exports and the pause of contact. */
export const staffPermissions = {
  'contact:pause': {
    roles: NONPROFIT_ROLES,
    means: { es: 'Pausar todo contacto de la organización', en: 'Pause all contact with the nonprofit' },
  },
  'contact:resume': {
    roles: ['nonprofit-writer', 'legal-representative', 'nonprofit-admin'],
    means: { es: 'Reanudar el contacto', en: 'Resume contact' },
  },
  'verification:read-own': {
    roles: NONPROFIT_ROLES,
    means: { es: 'Ver el estatus de la propia verificación', en: 'See the state of one’s own verification' },
  },
  'verification:read': {
    roles: HIP_ROLES,
    means: { es: 'Ver la fila de verificación', en: 'See the verification queue' },
  },
  'verification:decide': {
    roles: DECIDING_HIP,
    means: { es: 'Decidir una verificación', en: 'Decide a verification' },
  },
  'alias:read': {
    roles: HIP_ROLES,
    means: { es: 'Ver solicitudes para abrir un alias', en: 'See requests to open an alias' },
  },
  'alias:request': {
    roles: WORKING_HIP,
    rules: ['recent-proof'],
    means: { es: 'Pedir que se abra un alias', en: 'Ask for an alias to be opened' },
  },
  'alias:answer': {
    roles: WORKING_HIP,
    rules: ['recent-proof'],
    means: {
      es: 'Leer, durante 24 horas, la respuesta a la solicitud propia',
      en: 'Read, for 24 hours, the answer to one’s own request',
    },
  },
  'alias:decide': {
    roles: DECIDING_HIP,
    rules: ['another-person', 'recent-proof'],
    means: {
      es: 'Aprobar o rechazar que se abra un alias, como segunda persona',
      en: 'Approve or refuse the opening of an alias, as the second person',
    },
  },
  'export:make': {
    roles: ['program-officer', 'reviewer', 'funder-admin', ...WORKING_HIP],
    means: { es: 'Descargar listas como archivo', en: 'Take lists out as a file' },
  },
  'export:read': {
    roles: ['program-officer', 'reviewer', 'funder-admin', ...HIP_ROLES],
    means: { es: 'Ver las descargas propias', en: 'See one’s own exports' },
  },
  'export:oversee': {
    roles: [...DECIDING_EXPORTS, 'auditor'],
    means: { es: 'Ver las descargas de toda la organización', en: 'See the exports of the organisation' },
  },
  'export:decide': {
    roles: DECIDING_EXPORTS,
    rules: ['another-person', 'recent-proof'],
    means: {
      es: 'Aprobar o rechazar una descarga grande, como segunda persona',
      en: 'Approve or refuse a large export, as the second person',
    },
  },
} as const satisfies Record<string, PermissionRule>;
