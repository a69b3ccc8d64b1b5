import { addDays, type DateOnly, type LocaleText, type Transitions } from '@puente/kernel';

/** What an award asks for on a day. */
export const REQUIREMENT_KINDS = {
  report: { es: 'Informe', en: 'Report' },
  document: { es: 'Documento', en: 'Document' },
  visit: { es: 'Visita acordada', en: 'Agreed visit' },
} as const satisfies Record<string, LocaleText>;

export type RequirementKind = keyof typeof REQUIREMENT_KINDS;
export const requirementKinds = Object.keys(REQUIREMENT_KINDS) as RequirementKind[];

/** Done is what the nonprofit says; accepted what the funder says of it, or that it is let go. */
export type RequirementState = 'open' | 'done' | 'accepted' | 'waived';

export const REQUIREMENT_TRANSITIONS: Transitions<RequirementState> = {
  open: ['done', 'waived'],
  done: ['open', 'accepted'],
  accepted: [],
  waived: [],
};

export interface DatedRequirement {
  readonly id: string;
  readonly state: RequirementState;
  readonly dueOn: DateOnly;
}

export type Urgency = 'late' | 'soon' | 'later' | 'over';

const SOON_DAYS = 30;

/** How near the day of a requirement is; what is done or let go is over. */
export function urgencyOf({ state, dueOn }: DatedRequirement, today: DateOnly): Urgency {
  if (state !== 'open') return 'over';
  if (dueOn < today) return 'late';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/**
 * Which reminder of a day went out last: two weeks before, the day before, once it is late; and late, to more people of the
 * nonprofit after a fortnight, to the funder's administrators after a month.
 */
export const REMINDERS = ['none', 'fortnight', 'eve', 'late', 'fortnight-late', 'month-late'] as const;
/** How many days before its own day the first reminder of a requirement goes out. */
export const REMINDER_DAYS = 14;
export type Reminder = (typeof REMINDERS)[number];

/** The reminder that an open requirement is due for today, unless it or a later one went out already. */
export function reminderFor(
  { state, dueOn, reminded }: DatedRequirement & { readonly reminded: Reminder },
  today: DateOnly,
): Reminder {
  if (state !== 'open' || dueOn > addDays(today, REMINDER_DAYS)) return 'none';
  const due = nearness(dueOn, today);
  return REMINDERS.indexOf(due) > REMINDERS.indexOf(reminded) ? due : 'none';
}

function nearness(dueOn: DateOnly, today: DateOnly): Reminder {
  if (dueOn < addDays(today, -30)) return 'month-late';
  if (dueOn < addDays(today, -14)) return 'fortnight-late';
  if (dueOn < today) return 'late';
  return dueOn <= addDays(today, 1) ? 'eve' : 'fortnight';
}

/**
 * The days of requirements after an award ends later: what is still open moves by as much, and nothing moves back or is asked
 * for earlier.
 */
export function movedByExtension(
  requirements: readonly DatedRequirement[],
  { from, to }: { readonly from: DateOnly; readonly to: DateOnly },
): { readonly id: string; readonly dueOn: DateOnly }[] {
  const days = daysBetween(from, to);
  if (days <= 0) return [];
  return requirements
    .filter(({ state }) => state === 'open')
    .map(({ id, dueOn }) => ({ id, dueOn: addDays(dueOn, days) }));
}

const DAY_MS = 86_400_000;

const daysBetween = (from: DateOnly, to: DateOnly): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
