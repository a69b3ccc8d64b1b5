import {
  addDays,
  dayInMexico,
  parseDateOnly,
  type DateOnly,
  type FieldError,
  type LocaleText,
} from '@puente/kernel';
import type { Answers, Form } from '../forms';

/** Days that a nonprofit may agree for, days that are offered, and signs of the note of who passes on. */
export const FORWARDING_LIMITS = { days: 90, offeredDays: 30, note: 1_000 } as const;

/** How far it is that another funder reads an application. */
export const FORWARDING_STATES = {
  agreed: { es: 'De acuerdo; falta que la pasen', en: 'Agreed; not passed on yet' },
  passed: { es: 'Ya se pasó', en: 'Passed on' },
  opened: { es: 'Ya la abrieron', en: 'Opened' },
  revoked: { es: 'Retirado', en: 'Taken back' },
  over: { es: 'Terminó', en: 'Over' },
} as const satisfies Record<string, LocaleText>;
export type ForwardingState = keyof typeof FORWARDING_STATES;

/** The moments from which its state follows; `until` is its last day in Mexico City. */
export interface ForwardingTimes {
  readonly until: DateOnly;
  /** Null also where it ended because the funder said yes after all. */
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
  readonly forwardedAt: Date | null;
  readonly openedAt: Date | null;
}

export function forwardingState(times: ForwardingTimes, today: DateOnly): ForwardingState {
  const { until, revokedBy, revokedAt, forwardedAt, openedAt } = times;
  if (revokedAt) return revokedBy === null || dayInMexico(revokedAt) > until ? 'over' : 'revoked';
  if (until < today) return 'over';
  if (openedAt) return 'opened';
  return forwardedAt ? 'passed' : 'agreed';
}

/** Whether the nonprofit still agrees. */
export const runsStill = (times: ForwardingTimes, today: DateOnly): boolean =>
  times.revokedAt === null && times.until >= today;

/** Whether the funder to whom it was passed on may read it. */
export const isReadable = (times: ForwardingTimes, today: DateOnly): boolean =>
  times.forwardedAt !== null && runsStill(times, today);

/** The last day that may be agreed on today. */
export const lastForwardingDay = (today: DateOnly): DateOnly => addDays(today, FORWARDING_LIMITS.days);

/** The last day that is offered. */
export const offeredForwardingDay = (today: DateOnly): DateOnly =>
  addDays(today, FORWARDING_LIMITS.offeredDays);

/** What is wrong with the last day that somebody wants to agree on today. */
export function doubtsAboutUntil(until: string, today: DateOnly): FieldError[] {
  if (parseDateOnly(until) === null || until < today) return [{ field: 'until', code: 'forwarding-past' }];
  if (until <= lastForwardingDay(today)) return [];
  return [{ field: 'until', code: 'forwarding-far', params: { days: FORWARDING_LIMITS.days } }];
}

/** What is passed on: the answers as they were handed in, without the files that some questions ask for. */
export function answersWithoutFiles({ sections }: Form, answers: Answers): Answers {
  const files = sections.flatMap(({ questions }) => questions).filter(({ kind }) => kind === 'file');
  const left = new Set(files.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !left.has(id)));
}
