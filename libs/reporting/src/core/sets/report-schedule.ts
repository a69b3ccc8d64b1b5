import {
  addDays,
  addMonths,
  parseDateOnly,
  type DateOnly,
  type FieldError,
  type LocaleText,
} from '@puente/kernel';
import { SET_LIMITS, setFaults, type SetInput } from './report-set';

/** How often a schedule has a set made. */
export const SCHEDULE_TURNS = {
  month: { es: 'Cada mes', en: 'Every month' },
  quarter: { es: 'Cada tres meses', en: 'Every three months' },
  year: { es: 'Cada año', en: 'Every year' },
  once: { es: 'Una vez', en: 'Once' },
} as const satisfies Record<string, LocaleText>;
export type ScheduleTurn = keyof typeof SCHEDULE_TURNS;

/** Of which reports. */
export const SCHEDULE_PICKS = {
  new: { es: 'Los que se aprueben desde la vez anterior', en: 'Those approved since the last set' },
  chosen: {
    es: 'Siempre los que elijas, con sus correcciones',
    en: 'Always the ones you choose, with their corrections',
  },
} as const satisfies Record<string, LocaleText>;
export type SchedulePick = keyof typeof SCHEDULE_PICKS;

/** Who is told that a set is ready. */
export const SCHEDULE_READERS = {
  asker: { es: 'Quien lo programó', en: 'Whoever made the schedule' },
  editors: {
    es: 'Todas las personas que hacen informes de impacto',
    en: 'Everybody who makes impact reports',
  },
} as const satisfies Record<string, LocaleText>;
export type ScheduleReaders = keyof typeof SCHEDULE_READERS;

/** So many schedules of an organisation stand at once, and begin so many months ahead at most. */
export const SCHEDULE_LIMITS = { standing: 10, monthsAhead: 24 } as const;

const MONTHS: Readonly<Record<Exclude<ScheduleTurn, 'once'>, number>> = { month: 1, quarter: 3, year: 12 };

/** When sets are made, and of what. */
export interface ScheduleInput extends SetInput {
  readonly every: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly firstOn: string;
  readonly pick: string;
  readonly told: string;
}

type Turns = { readonly every: ScheduleTurn; readonly firstOn: DateOnly };

/** What is missing of a schedule, or wrong. */
export function scheduleFaults(input: ScheduleInput, today: DateOnly): FieldError[] {
  const known = { every: SCHEDULE_TURNS, pick: SCHEDULE_PICKS, told: SCHEDULE_READERS } as const;
  const fields = ['every', 'pick', 'told'] as const;
  const unknown = fields.filter((field) => !Object.hasOwn(known[field], input[field]));
  return [
    ...unknown.map((field) => ({ field, code: 'required' })),
    ...dayFaults(input.firstOn, today),
    ...setFaults(input.pick === 'new' ? { ...input, reports: ['new'] } : input),
  ];
}

function dayFaults(firstOn: string, today: DateOnly): FieldError[] {
  const day = parseDateOnly(firstOn);
  const until = addMonths(today, SCHEDULE_LIMITS.monthsAhead);
  if (day && day >= today && day <= until) return [];
  return [{ field: 'firstOn', code: day ? 'report-schedule-day' : 'impact-day' }];
}

/** A schedule that stands, as far as it decides how it may be changed. */
interface StandingTurns {
  readonly every: ScheduleTurn;
  readonly firstOn: DateOnly;
  readonly nextOn: DateOnly | null;
  readonly lastOn: DateOnly | null;
}

/** What is wrong with a change, whose `firstOn` is the day of the next set: none that passed or was carried out. */
export function changeFaults(row: StandingTurns, input: ScheduleInput, today: DateOnly): FieldError[] {
  const earliest = row.lastOn === today ? addDays(today, 1) : today;
  return scheduleFaults(keepsDays(row, input) ? { ...input, firstOn: earliest } : input, earliest);
}

/** The days of a changed schedule. Whoever leaves rhythm and next day as they are keeps the day from which it is counted. */
export function changedTurns(
  row: StandingTurns,
  input: ScheduleInput,
): Turns & { readonly nextOn: DateOnly } {
  const nextOn = input.firstOn as DateOnly;
  const firstOn = keepsDays(row, input) ? row.firstOn : nextOn;
  return { every: input.every as ScheduleTurn, firstOn, nextOn };
}

const keepsDays = ({ every, nextOn }: StandingTurns, input: ScheduleInput): boolean =>
  input.every === every && input.firstOn === nextOn;

/** The first day of a schedule after another day; null where none follows. A 31st is the last day of shorter months. */
export function nextTurnAfter({ every, firstOn }: Turns, day: DateOnly): DateOnly | null {
  if (firstOn > day) return firstOn;
  if (every === 'once') return null;
  for (let turn = 1; ; turn++) {
    const next = addMonths(firstOn, turn * MONTHS[every]);
    if (next > day) return next;
  }
}

/** The last day of a schedule that is not after `today`: what was missed meanwhile is made up for by one set. */
export function lastTurnUntil({ every, firstOn }: Turns, today: DateOnly): DateOnly {
  let last = firstOn;
  for (let turn = 1; every !== 'once'; turn++) {
    const next = addMonths(firstOn, turn * MONTHS[every]);
    if (next > today) break;
    last = next;
  }
  return last;
}

/** On which day a paused schedule goes on: none that passed meanwhile, and none on which it was carried out. */
export function resumesOn(turns: Turns, lastOn: DateOnly | null, yesterday: DateOnly): DateOnly | null {
  return nextTurnAfter(turns, lastOn && lastOn > yesterday ? lastOn : yesterday);
}

export interface ApprovedReport {
  readonly id: string;
  readonly approvedAt: Date;
}

/**
 * Of what was approved, by when, so much as fits into one set; the rest waits for the next. Those of one instant stay together,
 * because the next set asks for what came after the last of these.
 */
export function fitting<Report extends ApprovedReport>(
  approved: readonly Report[],
  { languages, formats }: Pick<SetInput, 'languages' | 'formats'>,
): readonly Report[] {
  const most = Math.floor(SET_LIMITS.files / (languages.length * formats.length));
  const left = approved[most];
  if (!left) return approved;
  return approved.slice(0, most).filter(({ approvedAt }) => approvedAt < left.approvedAt);
}
