import type { NoticeKind } from './notice-kind';

/** Of an account, and of what HIP and administrators look after. */
export const STAFF_NOTICES = {
  welcome: {
    says: {
      es: 'Te damos la bienvenida. Aquí aparecerá lo que haya para ti.',
      en: 'Welcome. Whatever there is for you will appear here.',
    },
    path: '',
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
  'search-news': {
    says: { es: 'Hay algo nuevo en tus búsquedas.', en: 'There is something new in your searches.' },
    path: 'alerts',
    security: false,
  },
  'alerts-stopped': {
    says: {
      es: 'Se usó el enlace de un correo para terminar los avisos de una búsqueda. Aquí están las que quedan.',
      en: 'The link in a mail was used to end the alerts of a search. Those that are left are here.',
    },
    path: 'alerts',
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
} as const satisfies Record<string, NoticeKind>;
