import type { AuditedAction } from './audited-action';

/** Contacts and bank accounts of nonprofits, and the keys that seal them. */
export const contactActions = {
  'contacts.read': { kind: 'read', words: { es: 'Abrió los contactos', en: 'Opened the contacts' } },
  'contact.added': { kind: 'change', words: { es: 'Agregó un contacto', en: 'Added a contact' } },
  'contact.changed': { kind: 'change', words: { es: 'Cambió un contacto', en: 'Changed a contact' } },
  'contact.removed': { kind: 'change', words: { es: 'Quitó un contacto', en: 'Removed a contact' } },
  'bank-account.read': {
    kind: 'read',
    words: { es: 'Abrió la cuenta bancaria', en: 'Opened the bank account' },
  },
  'bank-account.proposed': {
    kind: 'change',
    words: { es: 'Propuso otra cuenta bancaria', en: 'Proposed another bank account' },
  },
  'bank-account.approved': {
    kind: 'change',
    words: { es: 'Aprobó la cuenta bancaria', en: 'Approved the bank account' },
  },
  'bank-account.refused': {
    kind: 'change',
    words: { es: 'Rechazó una cuenta bancaria propuesta', en: 'Refused a proposed bank account' },
  },
  'account.confirmed': {
    kind: 'change',
    words: { es: 'Confirmó por teléfono una cuenta bancaria', en: 'Confirmed a bank account by telephone' },
  },
  'account.not-reached': {
    kind: 'change',
    words: {
      es: 'Llamó por una cuenta bancaria y nadie contestó',
      en: 'Called about a bank account and reached nobody',
    },
  },
  'account.denied': {
    kind: 'change',
    words: {
      es: 'Le dijeron que la cuenta no es suya: quedó bloqueada',
      en: 'Was told that the account is not theirs: it is blocked',
    },
  },
  'account.waiver-asked': {
    kind: 'change',
    words: { es: 'Pidió pagar una cuenta sin llamada', en: 'Asked to pay to an account without a call' },
  },
  'account.waived': {
    kind: 'change',
    words: {
      es: 'Estuvo de acuerdo en pagar una cuenta sin llamada',
      en: 'Agreed to pay to an account without a call',
    },
  },
  'keys.rotated': {
    kind: 'change',
    words: { es: 'Cambió la llave de los datos cifrados', en: 'Changed the key of the encrypted data' },
  },
  'keys.rewrapped': {
    kind: 'change',
    words: {
      es: 'Pasó todas las llaves a la nueva llave maestra',
      en: 'Brought all keys to the new master key',
    },
  },
} as const satisfies Record<string, AuditedAction>;
