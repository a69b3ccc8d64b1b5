import type { DateOnly, LocaleText } from '@puente/kernel';

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
