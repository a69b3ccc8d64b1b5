import type { NoticeKind } from './notice-kind';

/** Of a nonprofit’s profile and its bank accounts. */
export const ORGANIZATION_NOTICES = {
  verified: {
    says: { es: 'HIP verificó a tu organización.', en: 'HIP verified your organisation.' },
    path: 'my/profile',
    security: false,
  },
  'changes-asked': {
    says: { es: 'HIP te pide revisar algunos datos.', en: 'HIP asks you to look at some facts again.' },
    path: 'my/profile',
    security: false,
  },
  'payment-details': {
    says: {
      es: 'Cambiaron los datos bancarios de tu organización. Si no lo esperabas, avisa hoy mismo a HIP.',
      en: 'Your organisation’s bank details changed. If you did not expect it, tell HIP today.',
    },
    path: 'account/messages',
    security: true,
  },
  'payment-details-approved': {
    says: {
      es: 'Se aprobó otra cuenta bancaria de tu organización. Si no lo esperabas, avisa hoy mismo a HIP.',
      en: 'Another bank account of your organisation was approved. If you did not expect it, tell HIP today.',
    },
    path: 'my/bank',
    security: true,
  },
  'payment-details-refused': {
    says: {
      es: 'Se rechazó una cuenta bancaria propuesta para tu organización. Si no lo esperabas, avisa hoy mismo a HIP.',
      en: 'A bank account proposed for your organisation was refused. If you did not expect it, tell HIP today.',
    },
    path: 'my/bank',
    security: true,
  },
  'payment-details-blocked': {
    says: {
      es: 'Nadie paga a la cuenta bancaria de tu organización hasta que registren otra. Si no lo esperabas, avisa hoy mismo a HIP.',
      en: 'Nobody pays to your organisation’s bank account until you enter another. If you did not expect it, tell HIP today.',
    },
    path: 'my/bank',
    security: true,
  },
} as const satisfies Record<string, NoticeKind>;
