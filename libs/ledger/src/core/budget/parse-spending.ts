import type { AwardTerms } from '@puente/grants/core';
import {
  isCurrency,
  isUuid,
  parseMinor,
  type Currency,
  type DateOnly,
  type FieldError,
} from '@puente/kernel';
import { parseMonth } from '../month-end';
import { spendingCodes, type SpendingCode } from './spending';

/** What was spent in some months, as somebody types it. */
export interface SpendingInput {
  /** The first and the last month, `YYYY-MM`. */
  readonly from: string;
  readonly until: string;
  readonly currency: string;
  /** The requirement that it answers; empty where none is. */
  readonly requirementId: string;
  /** Decimal text; an empty amount is a line on which nothing was spent. */
  readonly lines: readonly { readonly code: string; readonly amount: string }[];
}

export interface ParsedSpending {
  readonly fromMonth: DateOnly;
  readonly untilMonth: DateOnly;
  readonly currency: Currency;
  readonly requirementId: string | null;
  readonly lines: readonly { readonly code: SpendingCode; readonly spentMinor: bigint }[];
}

/** The lines on which an award's spending may be said: those of its budget as it stands, or the whole of core support. */
export const codesToSpendOn = ({
  support,
  budget,
}: Pick<AwardTerms, 'support' | 'budget'>): SpendingCode[] =>
  support === 'core' ? ['whole'] : budget.map(({ code }) => code);

type AwardToSpend = Pick<AwardTerms, 'support' | 'budget' | 'startsOn' | 'endsOn'>;

/**
 * Months within the award that have begun, and amounts above zero on its lines; or every refused field at once.
 * @param isCorrection an amount may then be nothing at all: what was said is only taken back
 */
export function parseSpending(
  input: SpendingInput,
  award: AwardToSpend,
  { today, isCorrection }: { readonly today: DateOnly; readonly isCorrection: boolean },
): { readonly spending: ParsedSpending } | { readonly errors: FieldError[] } {
  const [from, until] = [parseMonth(input.from), parseMonth(input.until)];
  const amounts = input.lines.map(({ code, amount }) => ({ code, minor: minorOf(amount) }));
  const errors = [
    ...(from && until ? monthFaults([from.code, until.code], award, today) : unreadable(from, until)),
    ...(isCurrency(input.currency) ? [] : [{ field: 'currency', code: 'form-unknown-choice' }]),
    ...(input.requirementId === '' || isUuid(input.requirementId)
      ? []
      : [{ field: 'requirementId', code: 'form-unknown-choice' }]),
    ...amountFaults(amounts, codesToSpendOn(award), isCorrection),
  ];
  if (errors.length > 0) return { errors };
  const lines = amounts
    .filter(({ minor }) => minor! > 0n)
    .map(({ code, minor }) => ({ code: code as SpendingCode, spentMinor: minor! }));
  const months = { fromMonth: from!.from, untilMonth: until!.from };
  const requirementId = input.requirementId === '' ? null : input.requirementId;
  return { spending: { ...months, requirementId, currency: input.currency as Currency, lines } };
}

const minorOf = (amount: string): bigint | null => (amount.trim() === '' ? 0n : parseMinor(amount));

const unreadable = (from: unknown, until: unknown): FieldError[] => [
  ...(from ? [] : [{ field: 'from', code: 'month-not-readable' }]),
  ...(until ? [] : [{ field: 'until', code: 'month-not-readable' }]),
];

function monthFaults(
  [from, until]: readonly [string, string],
  award: AwardToSpend,
  today: DateOnly,
): FieldError[] {
  if (until < from) return [{ field: 'until', code: 'spending-until-before-from' }];
  if (from < award.startsOn.slice(0, 7)) return [{ field: 'from', code: 'spending-month-elsewhere' }];
  if (until > award.endsOn.slice(0, 7)) return [{ field: 'until', code: 'spending-month-elsewhere' }];
  return until > today.slice(0, 7) ? [{ field: 'until', code: 'spending-month-ahead' }] : [];
}

function amountFaults(
  amounts: readonly { readonly code: string; readonly minor: bigint | null }[],
  codes: readonly SpendingCode[],
  isCorrection: boolean,
): FieldError[] {
  const faults = amounts.flatMap(({ code, minor }, index) => {
    const isKnown = spendingCodes.some((each) => each === code) && codes.some((each) => each === code);
    if (!isKnown || amounts.findIndex((each) => each.code === code) < index) {
      return [{ field: `lines.${index}.code`, code: 'spending-line-elsewhere' }];
    }
    return minor === null || minor < 0n
      ? [{ field: `lines.${index}.amount`, code: 'amount-not-readable' }]
      : [];
  });
  const isNothing = amounts.every(({ minor }) => minor === 0n);
  return faults.length === 0 && isNothing && !isCorrection
    ? [{ field: 'lines', code: 'spending-nothing' }]
    : faults;
}
