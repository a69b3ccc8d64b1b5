import type { LocaleText } from '@puente/kernel';

/** What the rules look at in a person who acts. */
export interface Standing {
  readonly personId: string;
  readonly programmes: readonly string[] | null;
  readonly recentlyProven: boolean;
}

/** What a use case is about, as far as rules need to know. */
export interface Subject {
  readonly programmeId?: string;
  /** Who proposed what is now to be approved. */
  readonly proposedBy?: string;
}

interface Rule {
  readonly means: LocaleText;
  /** How the refusal answers: what may not be known of is simply not there. */
  readonly refusal: 'step-up-needed' | 'not-found' | 'same-person' | 'programmes-limited';
  readonly holds: (standing: Standing, subject: Subject) => boolean;
}

/** The conditions that a permission may have besides the role, each a named function. */
export const RULES = {
  'recent-proof': {
    means: {
      es: 'La persona confirmó su identidad en los últimos 10 minutos',
      en: 'The person confirmed who they are within the last 10 minutes',
    },
    refusal: 'step-up-needed',
    holds: ({ recentlyProven }) => recentlyProven,
  },
  'assigned-programme': {
    means: {
      es: 'El programa está entre los asignados a la persona, o tiene todos',
      en: 'The programme is among those assigned to the person, or the person has all',
    },
    refusal: 'not-found',
    holds: ({ programmes }, { programmeId }) =>
      programmes === null || programmeId === undefined || programmes.includes(programmeId),
  },
  'all-programmes': {
    means: {
      es: 'La persona no está limitada a ciertos programas',
      en: 'The person is not limited to certain programmes',
    },
    refusal: 'programmes-limited',
    holds: ({ programmes }) => programmes === null,
  },
  'another-person': {
    means: {
      es: 'Lo propuso otra persona',
      en: 'Somebody else proposed it',
    },
    refusal: 'same-person',
    holds: ({ personId }, { proposedBy }) => proposedBy !== undefined && proposedBy !== personId,
  },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;
