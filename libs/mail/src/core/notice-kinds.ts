import type { LocaleText } from '@puente/kernel';

interface NoticeKind {
  /** What the list of messages says: for the own circle only, and still without names. */
  readonly says: LocaleText;
  /** The page that it is about, after the language. */
  readonly path: string;
  /** Where what it is about is found by its id; absent: the page alone. */
  readonly subjectPath?: string;
  /** Which part of it, where that is not the usual one. */
  readonly subjectQuery?: string;
  /** Its mail goes out whatever the reader chose and even while contact is paused. */
  readonly security: boolean;
}

/** Everything that the platform tells a person, by code. */
export const NOTICE_KINDS = {
  welcome: {
    says: {
      es: 'Te damos la bienvenida. Aquí aparecerá lo que haya para ti.',
      en: 'Welcome. Whatever there is for you will appear here.',
    },
    path: '',
    security: false,
  },
  'introduction-requested': {
    says: {
      es: 'Alguien quiere conocerlas. Tú decides.',
      en: 'Somebody would like to meet you. You decide.',
    },
    path: 'my/introductions',
    security: false,
  },
  'introduction-answered': {
    says: { es: 'Respondieron a tu solicitud.', en: 'Your request was answered.' },
    path: 'introductions',
    security: false,
  },
  'call-invitation': {
    says: {
      es: 'Alguien las invita a postular. Tú decides.',
      en: 'Somebody invites you to apply. You decide.',
    },
    path: 'my/calls',
    security: false,
  },
  'application-ready': {
    says: { es: 'Hay algo listo para tu firma.', en: 'Something is ready for your signature.' },
    path: 'my/applications',
    security: false,
  },
  'review-assigned': {
    says: { es: 'Hay solicitudes para que las evalúes.', en: 'There are applications for you to review.' },
    path: 'review',
    security: false,
  },
  'review-returned': {
    says: { es: 'Te devolvieron una evaluación.', en: 'A review was given back to you.' },
    path: 'review',
    security: false,
  },
  'application-mentioned': {
    says: {
      es: 'Alguien de tu equipo te llama a un comentario.',
      en: 'Somebody of your team calls you to a comment.',
    },
    path: 'calls',
    subjectPath: 'received',
    security: false,
  },
  'application-decided': {
    says: {
      es: 'Ya hay una respuesta a su solicitud.',
      en: 'There is an answer to your application.',
    },
    path: 'my/applications',
    security: false,
  },
  'award-proposed': {
    says: { es: 'Un apoyo espera tu aprobación.', en: 'An award waits for your approval.' },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'award-approved': {
    says: { es: 'Se aprobó un apoyo que escribiste.', en: 'An award that you wrote was approved.' },
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
  'agreement-to-sign': {
    says: {
      es: 'Hay un convenio para que lo lean y firmen.',
      en: 'There is an agreement for you to read and sign.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'agreement-taken-back': {
    says: {
      es: 'Se retiró un convenio que tenían por firmar.',
      en: 'An agreement that you were to sign was taken back.',
    },
    path: 'my/awards',
    security: false,
  },
  'award-active': {
    says: {
      es: 'Ambas partes firmaron: el apoyo está vigente.',
      en: 'Both sides have signed: the award is active.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'agreement-signed': {
    says: {
      es: 'Una organización firmó su convenio; falta su firma.',
      en: 'A nonprofit signed its agreement; your signature is missing.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'award-signed': {
    says: {
      es: 'Ambas partes firmaron un convenio: el apoyo está vigente.',
      en: 'Both sides have signed an agreement: the award is active.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'award-message': {
    says: { es: 'Tienes un mensaje sobre un apoyo.', en: 'You have a message about an award.' },
    path: 'awards',
    subjectPath: 'awards',
    subjectQuery: '/messages',
    security: false,
  },
  'my-award-message': {
    says: { es: 'Tienen un mensaje sobre un apoyo.', en: 'You have a message about an award.' },
    path: 'my/awards',
    subjectPath: 'my/awards',
    subjectQuery: '/messages',
    security: false,
  },
  'amendment-requested': {
    says: {
      es: 'Una organización pide un cambio de su apoyo.',
      en: 'A nonprofit asks for a change of its award.',
    },
    path: 'awards',
    subjectPath: 'amendments',
    security: false,
  },
  'amendment-proposed': {
    says: {
      es: 'Un cambio de un apoyo espera tu aprobación.',
      en: 'A change of an award waits for your approval.',
    },
    path: 'awards',
    subjectPath: 'amendments',
    security: false,
  },
  'amendment-to-accept': {
    says: {
      es: 'Hay un cambio de un apoyo para que lo lean y acepten.',
      en: 'There is a change of an award for you to read and accept.',
    },
    path: 'my/awards',
    subjectPath: 'my/amendments',
    security: false,
  },
  'amendment-in-force': {
    says: {
      es: 'Entró en vigor un cambio de un apoyo que propusiste.',
      en: 'A change of an award that you proposed is in force.',
    },
    path: 'awards',
    subjectPath: 'amendments',
    security: false,
  },
  'my-amendment-in-force': {
    says: { es: 'Entró en vigor un cambio de un apoyo.', en: 'A change of an award is in force.' },
    path: 'my/awards',
    subjectPath: 'my/amendments',
    security: false,
  },
  'amendment-over': {
    says: {
      es: 'No procedió un cambio de un apoyo que propusiste.',
      en: 'A change of an award that you proposed did not go through.',
    },
    path: 'awards',
    subjectPath: 'amendments',
    security: false,
  },
  'my-amendment-over': {
    says: { es: 'No procedió un cambio de un apoyo.', en: 'A change of an award did not go through.' },
    path: 'my/awards',
    subjectPath: 'my/amendments',
    security: false,
  },
  'requirement-changed': {
    says: {
      es: 'Cambió algo de lo que un apoyo les pide.',
      en: 'Something that an award asks of you has changed.',
    },
    path: 'my/requirements',
    subjectPath: 'my/requirements',
    security: false,
  },
  'requirement-done': {
    says: {
      es: 'Una organización dice que está hecho algo que pide su apoyo.',
      en: 'A nonprofit says that something its award asks for is done.',
    },
    path: 'requirements',
    subjectPath: 'requirements',
    security: false,
  },
  'requirement-near': {
    says: {
      es: 'Se acerca el día de algo que un apoyo les pide.',
      en: 'The day of something that an award asks of you comes near.',
    },
    path: 'my/requirements',
    subjectPath: 'my/requirements',
    security: false,
  },
  'requirement-late': {
    says: {
      es: 'Pasó el día de algo que un apoyo les pide.',
      en: 'The day of something that an award asks of you has passed.',
    },
    path: 'my/requirements',
    subjectPath: 'my/requirements',
    security: false,
  },
  'requirement-overdue': {
    says: {
      es: 'Pasó el día de algo que pediste por un apoyo.',
      en: 'The day of something that you asked for under an award has passed.',
    },
    path: 'requirements',
    subjectPath: 'requirements',
    security: false,
  },
  'route-chosen': {
    says: {
      es: 'Una financiadora eligió la vía legal de su apoyo. Aquí está lo que pide.',
      en: 'A funder chose the legal route of your award. Here is what it asks.',
    },
    path: 'my/diligence',
    security: false,
  },
  'route-ending': {
    says: {
      es: 'Algo de una vía legal está por vencer.',
      en: 'Something of a legal route is about to run out.',
    },
    path: 'diligence',
    security: false,
  },
  'route-lapsed': {
    says: { es: 'Algo de una vía legal venció.', en: 'Something of a legal route ran out.' },
    path: 'diligence',
    security: false,
  },
  'forwarding-agreed': {
    says: {
      es: 'Una organización está de acuerdo en que pases su solicitud a otra financiadora.',
      en: 'A nonprofit agrees that you pass its application on to another funder.',
    },
    path: 'calls',
    subjectPath: 'received',
    subjectQuery: '?part=passing',
    security: false,
  },
  'forwarding-passed': {
    says: {
      es: 'Se pasó su solicitud a la financiadora que eligieron.',
      en: 'Your application was passed on to the funder that you chose.',
    },
    path: 'my/applications',
    security: false,
  },
  'forwarding-arrived': {
    says: {
      es: 'Otra financiadora les pasó una solicitud.',
      en: 'Another funder passed an application on to you.',
    },
    path: 'forwardings',
    security: false,
  },
  'consent-changed': {
    says: { es: 'Cambió lo que otros ven de ustedes.', en: 'What others see of you has changed.' },
    path: 'my/visibility',
    security: false,
  },
  'consent-ending': {
    says: { es: 'Un permiso que diste está por terminar.', en: 'A consent that you gave is about to end.' },
    path: 'my/visibility',
    security: false,
  },
  'identity-opened': {
    says: {
      es: 'HIP abrió tu identidad con dos personas y una razón registrada.',
      en: 'HIP opened your identity, with two people and a recorded reason.',
    },
    path: 'my/profile',
    security: true,
  },
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
  'approval-needed': {
    says: { es: 'Algo espera tu aprobación.', en: 'Something waits for your approval.' },
    path: 'account/messages',
    security: false,
  },
  'export-decided': {
    says: {
      es: 'Ya se decidió sobre el archivo que pediste.',
      en: 'The file that you asked for was decided on.',
    },
    path: 'exports',
    security: false,
  },
  'webhook-stopped': {
    says: {
      es: 'Un sistema de tu organización no responde y dejamos de avisarle.',
      en: 'A system of your organisation does not answer, and we stopped telling it.',
    },
    path: 'account/webhooks',
    security: false,
  },
  'mails-stopped': {
    says: {
      es: 'Se usó el enlace de un correo para no recibir más. Aquí puedes volver a recibirlos.',
      en: 'The link in a mail was used to get no more of them. Here you can turn them on again.',
    },
    path: 'account/notices',
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
} as const satisfies Record<string, NoticeKind>;

export type NoticeKindCode = keyof typeof NOTICE_KINDS;

export function isNoticeKind(code: string): code is NoticeKindCode {
  return Object.hasOwn(NOTICE_KINDS, code);
}

export const noticeKind = (code: NoticeKindCode): NoticeKind => NOTICE_KINDS[code];
