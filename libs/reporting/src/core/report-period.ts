import { addDays, parseDateOnly, type DateOnly, type FieldError } from '@puente/kernel';

export interface Period {
  readonly fromOn: DateOnly;
  readonly untilOn: DateOnly;
}

interface PeriodFacts {
  readonly startsOn: DateOnly;
  readonly endsOn: DateOnly;
  readonly dueOn: DateOnly;
  /** The last day of the report before; null for the first. */
  readonly lastUntil: DateOnly | null;
}

/** The time that a report is proposed to be about: from the day after the one before, until it is due or the award ends. */
export function proposedPeriod({ startsOn, endsOn, dueOn, lastUntil }: PeriodFacts): Period {
  const untilOn = dueOn < endsOn ? dueOn : endsOn;
  const next = lastUntil === null ? startsOn : addDays(lastUntil, 1);
  return { fromOn: next <= untilOn ? next : startsOn, untilOn };
}

export type ParsedPeriod =
  | { readonly period: Period; readonly errors?: undefined }
  | { readonly period?: undefined; readonly errors: FieldError[] };

/** Two days as they were typed, within the award, the first not after the last. */
export function parsePeriod(
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string },
  { startsOn, endsOn }: Pick<PeriodFacts, 'startsOn' | 'endsOn'>,
): ParsedPeriod {
  const [from, until] = [parseDateOnly(fromOn), parseDateOnly(untilOn)];
  const errors = [
    ...faultsOfDay('fromOn', from, startsOn, endsOn),
    ...faultsOfDay('untilOn', until, startsOn, endsOn),
  ];
  if (errors.length > 0) return { errors };
  if (until! < from!) return { errors: [{ field: 'untilOn', code: 'report-until-before-from' }] };
  return { period: { fromOn: from!, untilOn: until! } };
}

function faultsOfDay(field: string, day: DateOnly | null, first: DateOnly, last: DateOnly): FieldError[] {
  if (!day) return [{ field, code: 'form-not-so-written' }];
  return day < first || day > last ? [{ field, code: 'report-day-elsewhere' }] : [];
}
