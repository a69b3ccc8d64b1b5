import type { PermissionRule } from '../permission-rule';
import { NONPROFIT_ROLES } from '../roles';

const MONEY = ['nonprofit-finance', 'legal-representative', 'nonprofit-admin', 'hip-admin'] as const;

export const contactPermissions = {
  'contact:read-own': {
    roles: NONPROFIT_ROLES,
    means: { es: 'Ver los contactos de la propia organización', en: 'See one’s own organisation’s contacts' },
  },
  'contact:edit-own': {
    roles: ['legal-representative', 'nonprofit-admin'],
    means: {
      es: 'Agregar, cambiar y quitar contactos de la propia organización',
      en: 'Add, change and remove one’s own organisation’s contacts',
    },
  },
  'contact:read': {
    roles: ['hip-staff', 'hip-verifier', 'hip-admin'],
    means: {
      es: 'Ver los contactos de una organización; queda registrado y la organización lo ve',
      en: 'See a nonprofit’s contacts; it is recorded and the nonprofit sees it',
    },
  },
  'bank-account:read-own': {
    roles: MONEY,
    means: { es: 'Ver la cuenta bancaria propia', en: 'See one’s own bank account' },
  },
  'bank-account:propose': {
    roles: MONEY,
    rules: ['recent-proof'],
    means: { es: 'Proponer otra cuenta bancaria', en: 'Propose another bank account' },
  },
  'bank-account:approve': {
    roles: MONEY,
    rules: ['recent-proof', 'another-person'],
    means: {
      es: 'Aprobar la cuenta bancaria que propuso otra persona',
      en: 'Approve the bank account that somebody else proposed',
    },
  },
  'bank-account:refuse': {
    roles: MONEY,
    rules: ['recent-proof'],
    means: {
      es: 'Rechazar o retirar una cuenta bancaria propuesta',
      en: 'Refuse or withdraw a proposed bank account',
    },
  },
} as const satisfies Record<string, PermissionRule>;
