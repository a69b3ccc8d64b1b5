import type { NoticeKind } from './notice-kind';

/** Of money: proposed, approved, on its way, arrived. */
export const PAYMENT_NOTICES = {
  'account-waiver': {
    says: {
      es: 'Alguien pide pagar a una cuenta sin llamar antes. Espera que otra persona decida.',
      en: 'Somebody asks to pay to an account without a call. Another person has to decide.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'payment-proposed': {
    says: { es: 'Un pago espera tu aprobación.', en: 'A payment waits for your approval.' },
    path: 'payments',
    subjectPath: 'payments',
    security: false,
  },
  'payment-approved': {
    says: { es: 'Se aprobó un pago que propusiste.', en: 'A payment that you proposed was approved.' },
    path: 'payments',
    subjectPath: 'payments',
    security: false,
  },
  'payment-rejected': {
    says: { es: 'Se rechazó un pago que propusiste.', en: 'A payment that you proposed was rejected.' },
    path: 'payments',
    subjectPath: 'payments',
    security: false,
  },
  'disbursement-waits': {
    says: {
      es: 'Algo de su parte falta para recibir una ministración.',
      en: 'Something on your side is missing before you receive a disbursement.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'spending-stated': {
    says: {
      es: 'Una organización dice qué gastó de su apoyo.',
      en: 'A nonprofit says what it spent of its award.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'spending-returned': {
    says: {
      es: 'Devolvieron lo que dijeron que se gastó de un apoyo.',
      en: 'What you said was spent of an award was given back.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'payment-sent': {
    says: {
      es: 'Un pago va en camino. Dinos cuando llegue.',
      en: 'A payment is on its way. Tell us when it arrives.',
    },
    path: 'my/awards',
    subjectPath: 'my/payments',
    security: false,
  },
  'payment-received': {
    says: { es: 'Llegó un pago que enviaron.', en: 'A payment that you sent arrived.' },
    path: 'payment-batches',
    subjectPath: 'sent-payments',
    security: false,
  },
  'payment-reversed': {
    says: {
      es: 'Un pago no salió del banco. Se enviará de nuevo.',
      en: 'A payment did not leave the bank. It will be sent anew.',
    },
    path: 'my/awards',
    subjectPath: 'my/payments',
    security: false,
  },
  'payment-returned': {
    says: { es: 'Consta que un pago se devolvió.', en: 'A payment is on record as returned.' },
    path: 'my/awards',
    subjectPath: 'my/payments',
    security: false,
  },
} as const satisfies Record<string, NoticeKind>;
