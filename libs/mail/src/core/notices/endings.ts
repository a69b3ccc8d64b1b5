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
} as const satisfies Record<string, NoticeKind>;
