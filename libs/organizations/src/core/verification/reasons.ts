import type { LocaleText } from '@puente/kernel';

/** Why changes are asked for or a nonprofit is not verified, as it reads it. */
export const VERIFICATION_REASONS = {
  'name-differs': {
    es: 'El nombre no es el de los registros',
    en: 'The name is not the one in the registers',
  },
  'rfc-doubtful': { es: 'Falta el RFC o no coincide', en: 'The RFC is missing or does not match' },
  'cluni-doubtful': { es: 'Falta la CLUNI o no coincide', en: 'The CLUNI is missing or does not match' },
  'donee-unproven': {
    es: 'No pudimos confirmar que sea donataria autorizada',
    en: 'We could not confirm the status of authorised donee',
  },
  'text-names-place': {
    es: 'Un texto nombra un lugar o da una seña para llegar',
    en: 'A text names a place or tells how to get there',
  },
  'text-names-person': { es: 'Un texto nombra a una persona', en: 'A text names a person' },
  'documents-missing': { es: 'Falta algún documento', en: 'A document is missing' },
  'outside-mission': {
    es: 'Su trabajo no corresponde a esta plataforma',
    en: 'Its work is outside this platform',
  },
  other: { es: 'Otro motivo, en el mensaje', en: 'Another reason, in the message' },
} as const satisfies Record<string, LocaleText>;

export type VerificationReason = keyof typeof VERIFICATION_REASONS;

export function isVerificationReason(text: string): text is VerificationReason {
  return Object.hasOwn(VERIFICATION_REASONS, text);
}
