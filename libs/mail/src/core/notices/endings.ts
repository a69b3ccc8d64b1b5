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
} as const satisfies Record<string, NoticeKind>;
