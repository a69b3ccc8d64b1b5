import { parseDateOnly, type DateOnly, type FieldError, type LocaleText } from '@puente/kernel';

/** What an allowed shift is a share of. */
export const SHIFT_BASES = {
  line: { es: 'de cada renglón', en: 'of each line' },
  whole: { es: 'de todo el apoyo', en: 'of the whole award' },
} as const satisfies Record<string, LocaleText>;
export type ShiftBasis = keyof typeof SHIFT_BASES;
export const shiftBases = Object.keys(SHIFT_BASES) as ShiftBasis[];

/** How far spending may go beyond a line without an amendment. */
export interface ShiftRule {
  /** Holds for awards that begin on this day or later, until another one does. */
  readonly fromOn: DateOnly;
  /** Whole percent from 0 to 100. */
  readonly percent: number;
  readonly basis: ShiftBasis;
}

/** Where a funder says nothing: our own choice, which no source prescribes; many funders allow a tenth. */
const DEFAULT_RULES: readonly ShiftRule[] = [
  { fromOn: '2000-01-01' as DateOnly, percent: 10, basis: 'line' },
];

/** The rule for an award that began on a day: a later rule changes nothing of what was agreed before. */
export function shiftRuleFor(startsOn: DateOnly, rules: readonly ShiftRule[]): ShiftRule {
  const known = [...DEFAULT_RULES, ...rules.toSorted(byDay)].filter(({ fromOn }) => fromOn <= startsOn);
  return known.at(-1) ?? DEFAULT_RULES[0]!;
}

const byDay = (one: ShiftRule, other: ShiftRule): number =>
  one.fromOn < other.fromOn ? -1 : one.fromOn > other.fromOn ? 1 : 0;

/** How much more than its budget a line, or all lines together, may have without an amendment; rounded down. */
export const allowedShift = (minor: bigint, { percent }: ShiftRule): bigint =>
  (minor * BigInt(percent)) / 100n;

/** A rule as somebody types it. */
export interface ShiftRuleInput {
  /** `YYYY-MM-DD`. */
  readonly fromOn: string;
  /** Whole percent as digits. */
  readonly percent: string;
  readonly basis: string;
}

/** A rule from today on, or every refused field at once: nothing changes for awards that began. */
export function parseShiftRule(
  input: ShiftRuleInput,
  today: DateOnly,
): { readonly rule: ShiftRule } | { readonly errors: FieldError[] } {
  const fromOn = parseDateOnly(input.fromOn);
  const percent = /^\d{1,3}$/.test(input.percent.trim()) ? Number(input.percent) : -1;
  const basis = shiftBases.find((each) => each === input.basis);
  const errors = [
    ...(fromOn === null ? [{ field: 'fromOn', code: 'day-not-readable' }] : []),
    ...(fromOn !== null && fromOn < today ? [{ field: 'fromOn', code: 'budget-rule-past' }] : []),
    ...(percent >= 0 && percent <= 100
      ? []
      : [{ field: 'percent', code: 'number-between', params: { min: 0, max: 100 } }]),
    ...(basis ? [] : [{ field: 'basis', code: 'form-unknown-choice' }]),
  ];
  return errors.length > 0 ? { errors } : { rule: { fromOn: fromOn!, percent, basis: basis! } };
}
