import type { NoticeKind } from './notice-kind';

/** Of changes of an award that runs. */
export const AMENDMENT_NOTICES = {
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
} as const satisfies Record<string, NoticeKind>;
