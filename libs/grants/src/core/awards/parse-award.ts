import {
  CURRENCIES,
  parseDateOnly,
  parseMinor,
  type Currency,
  type DateOnly,
  type FieldError,
} from '@puente/kernel';
import {
  grantIndicators,
  legalRoutes,
  needs,
  states,
  strategies,
  strategyOfNeed,
  type Vocabulary,
} from '@puente/taxonomy/core';
import { z } from 'zod';
import { issuesToErrors } from '../issues-to-errors';
import {
  AWARD_LIMITS,
  budgetBases,
  budgetCodes,
  supports,
  yearsAfter,
  type AwardTerms,
  type BudgetLine,
} from './award-terms';

const text = (min: number, max: number) => z.string().trim().min(min).max(max);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);
const codeOf = <Code extends string>({ codes }: Vocabulary<Code>) =>
  z.enum(codes as unknown as [Code, ...Code[]]);
const oneOf = <Code extends string>(codes: readonly Code[]) => z.enum(codes as unknown as [Code, ...Code[]]);
const day = z.string().transform((typed, context) => {
  const parsed = parseDateOnly(typed);
  if (!parsed) context.addIssue({ code: 'invalid_format', format: 'date', input: typed });
  return (parsed ?? typed) as DateOnly;
});

const awardInput = z.strictObject({
  title: text(1, AWARD_LIMITS.title),
  amount,
  currency: oneOf<Currency>(CURRENCIES),
  support: oneOf(supports),
  route: codeOf(legalRoutes),
  startsOn: day,
  endsOn: day,
  strategies: z
    .array(
      z.strictObject({
        code: codeOf(strategies),
        percent: z.int().min(1).max(100),
        needs: z.array(codeOf(needs)).max(needs.codes.length).default([]),
      }),
    )
    .min(1)
    .max(strategies.codes.length),
  states: z.array(codeOf(states)).max(states.codes.length).default([]),
  budget: z
    .array(
      z.strictObject({
        code: oneOf(budgetCodes),
        label: text(0, AWARD_LIMITS.label).default(''),
        amount,
        basis: oneOf(budgetBases).default('fixed'),
      }),
    )
    .min(1)
    .max(budgetCodes.length),
  indicators: z
    .array(z.strictObject({ code: codeOf(grantIndicators), target: z.int().min(1).max(AWARD_LIMITS.target) }))
    .max(grantIndicators.codes.length)
    .default([]),
  beyondCall: text(0, AWARD_LIMITS.reason).default(''),
});
type AwardInput = z.output<typeof awardInput>;

export type ParsedAward =
  | { readonly terms: AwardTerms; readonly errors?: undefined }
  | { readonly terms?: undefined; readonly errors: FieldError[] };

/** The terms of an award from JSON of unknown shape (a page's form, a request), or every refused field at once. */
export function parseAward(input: unknown): ParsedAward {
  const { success, data, error } = awardInput.safeParse(input, { reportInput: true });
  if (!success) return { errors: issuesToErrors(error.issues) };
  const errors = [...periodFaults(data), ...shareFaults(data), ...sumFaults(data), ...twiceFaults(data)];
  return errors.length > 0 ? { errors } : { terms: termsOf(data) };
}

function termsOf({ amount: typed, budget, ...rest }: AwardInput): AwardTerms {
  return { ...rest, amountMinor: parseMinor(typed)!, budget: budget.map(lineOf) };
}

const lineOf = ({ amount: typed, ...line }: AwardInput['budget'][number]): BudgetLine => ({
  ...line,
  amountMinor: parseMinor(typed)!.toString(),
});

function periodFaults({ startsOn, endsOn }: AwardInput): FieldError[] {
  if (endsOn < startsOn) return [{ field: 'endsOn', code: 'award-ends-before-it-starts' }];
  const { years } = AWARD_LIMITS;
  return endsOn >= yearsAfter(startsOn, years)
    ? [{ field: 'endsOn', code: 'award-too-long', params: { years } }]
    : [];
}

function shareFaults({ strategies: shares }: AwardInput): FieldError[] {
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  const strange = shares.flatMap(({ code, needs: chosen }, index) =>
    chosen.some((need) => strategyOfNeed(need) !== code)
      ? [{ field: `strategies.${index}.needs`, code: 'award-need-elsewhere' }]
      : [],
  );
  return sum === 100
    ? strange
    : [...strange, { field: 'strategies', code: 'award-shares', params: { sum, whole: 100 } }];
}

/** Compared in minor units: nothing is lost or added on the way. */
function sumFaults({ amount: typed, budget }: AwardInput): FieldError[] {
  const whole = parseMinor(typed)!;
  if (whole === 0n) return [{ field: 'amount', code: 'award-nothing' }];
  const empty = budget.findIndex((line) => parseMinor(line.amount) === 0n);
  if (empty >= 0) return [{ field: `budget.${empty}.amount`, code: 'award-nothing' }];
  const sum = budget.reduce((all, line) => all + parseMinor(line.amount)!, 0n);
  return sum === whole ? [] : [{ field: 'budget', code: 'award-budget-sum' }];
}

function twiceFaults({ strategies: shares, states: chosen, budget, indicators }: AwardInput): FieldError[] {
  const lists: readonly (readonly [field: string, codes: readonly string[]])[] = [
    ['strategies', shares.map(({ code }) => code)],
    ['states', chosen],
    ['budget', budget.map(({ code }) => code)],
    ['indicators', indicators.map(({ code }) => code)],
  ];
  return lists
    .filter(([, codes]) => new Set(codes).size < codes.length)
    .map(([field]) => ({ field, code: 'award-twice' }));
}
