import type { LocaleText } from '@puente/kernel';

/** How a team sorts what it received, before anybody judges it. */
export const TEAM_MARKS = {
  'to-read': { es: 'Por leer', en: 'To read' },
  promising: { es: 'Prometedora', en: 'Promising' },
  question: { es: 'Duda abierta', en: 'Question open' },
  aside: { es: 'Apartada', en: 'Set aside' },
} as const satisfies Record<string, LocaleText>;

export type TeamMark = keyof typeof TEAM_MARKS;
export const teamMarks = Object.keys(TEAM_MARKS) as TeamMark[];

/** How many are marked at once, and how long that can be undone. */
export const MARK_LIMITS = { atOnce: 200, undoMs: 10 * 60_000 } as const;
/** Signs of a comment, people that one calls on, and for how long the same words said again are the same comment. */
export const TEAM_COMMENT_LIMITS = { text: 4_000, mentions: 20, sameMs: 60_000 } as const;
