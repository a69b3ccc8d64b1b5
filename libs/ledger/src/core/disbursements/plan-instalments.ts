import {
  addMonths,
  parseDateOnly,
  parseMinor,
  splitEqually,
  type DateOnly,
  type FieldError,
} from '@puente/kernel';

/** How many instalments are planned at once, and how far apart, at most. */
export const PLAN_LIMITS = { parts: 60, months: 24 } as const;

/** What somebody plans, as it was typed. */
export interface PlanInput {
  /** Decimal text; empty: all that is not planned yet. */
  readonly amount: string;
  readonly parts: number;
  readonly firstOn: string;
  readonly everyMonths: number;
}

export interface Instalment {
  readonly amountMinor: bigint;
  readonly plannedOn: DateOnly;
}

export type Planned =
  | { readonly instalments: readonly Instalment[]; readonly errors?: undefined }
  | { readonly instalments?: undefined; readonly errors: readonly FieldError[] };

/**
 * Equal instalments of an amount, every so many months from a day on, or what is wrong. What cannot be divided goes to the
 * first ones.
 * @param freeMinor what of the award is not planned yet
 */
export function planInstalments(input: PlanInput, freeMinor: bigint): Planned {
  const first = parseDateOnly(input.firstOn);
  const whole = input.amount.trim() === '' ? freeMinor : parseMinor(input.amount);
  const errors = [
    ...amountFaults(whole, freeMinor, input.parts),
    ...dayFaults(first),
    ...numberFaults('parts', input.parts, 1, PLAN_LIMITS.parts),
    ...numberFaults('everyMonths', input.everyMonths, 0, PLAN_LIMITS.months),
  ];
  if (errors.length > 0) return { errors };
  const instalments = splitEqually(whole!, input.parts).map((amountMinor, index) => ({
    ...{ amountMinor, plannedOn: addMonths(first!, index * input.everyMonths) },
  }));
  return { instalments };
}

/**
 * One instalment written anew, or what is wrong with it.
 * @param freeMinor what of the award is not planned yet, with what the instalment had before
 */
export function changeInstalment(
  input: { readonly amount: string; readonly plannedOn: string },
  freeMinor: bigint,
): { readonly instalment: Instalment | null; readonly errors: readonly FieldError[] } {
  const [amountMinor, plannedOn] = [parseMinor(input.amount), parseDateOnly(input.plannedOn)];
  const errors = [...amountFaults(amountMinor, freeMinor, 1), ...dayFaults(plannedOn, 'plannedOn')];
  return {
    instalment: errors.length > 0 ? null : { amountMinor: amountMinor!, plannedOn: plannedOn! },
    errors,
  };
}

function amountFaults(whole: bigint | null, free: bigint, parts: number): FieldError[] {
  const field = 'amount';
  if (whole === null) return [{ field, code: 'amount-not-readable' }];
  if (whole <= 0n || whole < BigInt(Math.max(1, Math.trunc(parts) || 1))) {
    return [{ field, code: 'amount-not-positive' }];
  }
  return whole > free ? [{ field, code: 'planned-over-award' }] : [];
}

const dayFaults = (day: DateOnly | null, field = 'firstOn'): FieldError[] =>
  day === null ? [{ field, code: 'day-not-readable' }] : [];

const numberFaults = (field: string, value: number, min: number, max: number): FieldError[] =>
  Number.isSafeInteger(value) && value >= min && value <= max
    ? []
    : [{ field, code: 'number-between', params: { min, max } }];
