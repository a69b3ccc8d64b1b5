import type { NoticeKind } from './notice-kind';

/** Of who may see and meet whom. */
export const DISCLOSURE_NOTICES = {
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
  'programmes-hinted': {
    says: {
      es: 'Alguien piensa que hay programas que les pueden convenir más.',
      en: 'Somebody thinks that there are programmes that may suit you better.',
    },
    path: 'my/programmes',
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
} as const satisfies Record<string, NoticeKind>;
