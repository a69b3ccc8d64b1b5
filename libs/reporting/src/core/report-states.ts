import type { LocaleText, Transitions } from '@puente/kernel';

/** Where a report stands with one of those it is for. */
export const RECIPIENT_STATES = {
  waiting: { es: 'Por entregar', en: 'To be handed in' },
  'handed-in': { es: 'Entregado', en: 'Handed in' },
  returned: { es: 'Devuelto para corregir', en: 'Given back to be corrected' },
  accepted: { es: 'Aceptado', en: 'Accepted' },
  withdrawn: { es: 'Retirado', en: 'Withdrawn' },
} as const satisfies Record<string, LocaleText>;
export type RecipientState = keyof typeof RECIPIENT_STATES;

/** What was handed in is given back or accepted; what is accepted stays. PostgreSQL holds to the same table. */
export const RECIPIENT_TRANSITIONS: Transitions<RecipientState> = {
  waiting: ['handed-in', 'withdrawn'],
  'handed-in': ['returned', 'accepted'],
  returned: ['handed-in'],
  accepted: [],
  withdrawn: [],
};

/** What somebody who reads a report says of one of its sections that has to be corrected. */
export interface SectionNote {
  readonly section: string;
  readonly note: string;
}

export interface StandingRecipient {
  readonly state: RecipientState;
  readonly notes: readonly SectionNote[];
}

/** Whether somebody still waits for it: then it can be written and handed in. */
export const isOpen = (recipients: readonly Pick<StandingRecipient, 'state'>[]): boolean =>
  recipients.some(({ state }) => state === 'waiting' || state === 'returned');

/**
 * The sections that may be written: all of them while somebody waits for the first time; after that only those that were given
 * back, so that whoever reads it again knows that the rest is as it was.
 */
export function openSections(
  recipients: readonly StandingRecipient[],
  sections: readonly string[],
): readonly string[] {
  if (recipients.some(({ state }) => state === 'waiting')) return sections;
  const returned = recipients.filter(({ state }) => state === 'returned');
  const noted = new Set(returned.flatMap(({ notes }) => notes.map(({ section }) => section)));
  return sections.filter((section) => noted.has(section));
}
