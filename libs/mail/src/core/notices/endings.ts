import type { NoticeKind } from './notice-kind';

/** How an award pauses, closes and ends. */
export const ENDING_NOTICES = {
  'award-turned': {
    says: {
      es: 'Un apoyo se pausó, se reanudó o empezó a cerrarse.',
      en: 'An award was paused, taken up again, or begins to close.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'award-closed': {
    says: { es: 'Un apoyo se cerró.', en: 'An award was closed.' },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'award-to-close': {
    says: { es: 'Un apoyo espera que lo cierres.', en: 'An award waits for you to close it.' },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'award-ended': {
    says: { es: 'Algo cambió en un apoyo.', en: 'Something changed about an award.' },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
  'ending-requested': {
    says: {
      es: 'Una organización pide que termine su apoyo.',
      en: 'A nonprofit asks that its award ends.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'ending-to-confirm': {
    says: {
      es: 'La propuesta de que un apoyo termine espera que la confirmes.',
      en: 'The proposal that an award ends waits for you to confirm it.',
    },
    path: 'awards',
    subjectPath: 'awards',
    security: false,
  },
  'my-ending-answered': {
    says: {
      es: 'Respondieron a lo que pidieron sobre un apoyo.',
      en: 'What you asked about an award was answered.',
    },
    path: 'my/awards',
    subjectPath: 'my/awards',
    security: false,
  },
} as const satisfies Record<string, NoticeKind>;
