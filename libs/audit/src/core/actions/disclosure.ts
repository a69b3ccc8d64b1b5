import type { AuditedAction } from './audited-action';

/** What a nonprofit lets others see, and introductions. */
export const disclosureActions = {
  'consent.granted': {
    kind: 'change',
    words: { es: 'Firmó que se muestre más', en: 'Signed that more is shown' },
  },
  'consent.revoked': {
    kind: 'change',
    words: { es: 'Retiró lo que había firmado', en: 'Withdrew what had been signed' },
  },
  'introduction.asked': {
    kind: 'change',
    words: { es: 'Pidió una presentación', en: 'Asked for an introduction' },
  },
  'introduction.offered': {
    kind: 'change',
    words: { es: 'Mostró interés en un programa', en: 'Showed interest in a programme' },
  },
  'introduction.declined': {
    kind: 'change',
    words: { es: 'Decidió no presentarse', en: 'Decided against an introduction' },
  },
  'introduction.met': {
    kind: 'change',
    words: { es: 'Se presentó a un financiador', en: 'Introduced itself to a funder' },
  },
  'introduction.withdrawn': {
    kind: 'change',
    words: { es: 'Retiró una presentación', en: 'Withdrew an introduction' },
  },
  'release.published': {
    kind: 'change',
    words: { es: 'Anotó cifras que salen', en: 'Entered figures that leave' },
  },
  'release.withheld': {
    kind: 'change',
    words: { es: 'Anotó que unas cifras no salen', en: 'Entered that figures do not leave' },
  },
} as const satisfies Record<string, AuditedAction>;
