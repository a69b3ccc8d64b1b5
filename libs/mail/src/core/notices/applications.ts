import type { NoticeKind } from './notice-kind';

/** From the invitation to a call to its answer. */
export const APPLICATION_NOTICES = {
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
} as const satisfies Record<string, NoticeKind>;
