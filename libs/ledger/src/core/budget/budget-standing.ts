import { budgetCodes, type AwardTerms } from '@puente/grants/core';
import { shareOut } from './share-out';
import { allowedShift, type ShiftRule } from './shift-rule';
import { standingSpendings, type Spending, type SpendingCode } from './spending';

/** What a budget and what was said of it come to; all in minor units of the award's currency. */
export interface BudgetFacts {
  readonly award: Pick<AwardTerms, 'amountMinor' | 'support' | 'budget'>;
  readonly spendings: readonly Spending[];
  /** What arrived of the award. */
  readonly receivedMinor: bigint;
  readonly rule: ShiftRule;
}

export interface BudgetAmounts {
  readonly budgetMinor: bigint;
  /** What was said and not given back, looked at or not. */
  readonly spentMinor: bigint;
  readonly acceptedMinor: bigint;
  /** Below zero where more was spent. */
  readonly leftMinor: bigint;
}

export interface BudgetStandingLine extends BudgetAmounts {
  readonly code: SpendingCode;
  /** What came to it from other lines, or went from it to them; all shifts together are nothing. */
  readonly shiftMinor: bigint;
  /** Whether it went further beyond its budget than the rule allows for it. */
  readonly isOver: boolean;
}

/** What has to be done about it: the terms are amended, or what is beyond the award is the nonprofit's own. */
export type BudgetNeed = 'amendment' | 'beyond-award';

export interface BudgetStanding {
  /** In the order of the budget, then what was spent on lines that it no longer has. One line for core support. */
  readonly lines: readonly BudgetStandingLine[];
  readonly whole: BudgetAmounts;
  readonly receivedMinor: bigint;
  /** What arrived and was not spent; below zero where the nonprofit went ahead with money of its own. */
  readonly unspentMinor: bigint;
  /** What lines took from others, and how much that may be together; null where each line has its own limit. */
  readonly shiftedMinor: bigint;
  readonly mayShiftMinor: bigint | null;
  readonly needs: readonly BudgetNeed[];
}

/** Budget against actual, by line or, for core support, for the whole alone. Sums are exact: the lines are the whole. */
export function budgetStanding({ award, spendings, receivedMinor, rule }: BudgetFacts): BudgetStanding {
  const standing = standingSpendings(spendings);
  const sums = codesOf(award, standing).map((code) => ({ code, ...amountsOf(code, award, standing) }));
  const shifts = shiftsOf(sums);
  const lines = sums.map((line, index) => lineOf(line, shifts[index]!, rule));
  const whole = wholeOf(sums);
  const shiftedMinor = totalOf(shifts.filter((shift) => shift > 0n));
  const mayShiftMinor = rule.basis === 'line' ? null : allowedShift(award.amountMinor, rule);
  const isOver = mayShiftMinor === null ? lines.some((line) => line.isOver) : shiftedMinor > mayShiftMinor;
  return {
    ...{ lines, whole, shiftedMinor, mayShiftMinor },
    ...{ receivedMinor, unspentMinor: receivedMinor - whole.spentMinor },
    needs: [
      ...(isOver ? (['amendment'] as const) : []),
      ...(whole.leftMinor < 0n ? (['beyond-award'] as const) : []),
    ],
  };
}

const lineOf = (
  line: BudgetAmounts & { readonly code: SpendingCode },
  shiftMinor: bigint,
  rule: ShiftRule,
): BudgetStandingLine => ({
  ...{ ...line, shiftMinor },
  isOver: rule.basis === 'line' && shiftMinor > allowedShift(line.budgetMinor, rule),
});

/** On which line of a standing something counts: core support has one, whatever it was when it was said. */
const codeOf = ({ support }: BudgetFacts['award'], code: SpendingCode): SpendingCode =>
  support === 'core' ? 'whole' : code;

function codesOf(award: BudgetFacts['award'], spendings: readonly Spending[]): SpendingCode[] {
  const budgeted = award.budget.map(({ code }) => codeOf(award, code));
  const spent = new Set(spendings.flatMap(({ lines }) => lines.map(({ code }) => codeOf(award, code))));
  const others = ([...budgetCodes, 'whole'] as const).filter((code) => spent.has(code));
  return [...new Set([...budgeted, ...others])];
}

function amountsOf(
  code: SpendingCode,
  award: BudgetFacts['award'],
  spendings: readonly Spending[],
): BudgetAmounts {
  const spentIn = (rows: readonly Spending[]): bigint =>
    totalOf(
      rows.flatMap(({ lines }) =>
        lines.filter((line) => codeOf(award, line.code) === code).map(({ amountMinor }) => amountMinor),
      ),
    );
  const budgetMinor = totalOf(
    award.budget
      .filter((line) => codeOf(award, line.code) === code)
      .map(({ amountMinor }) => BigInt(amountMinor)),
  );
  const spentMinor = spentIn(spendings);
  const acceptedMinor = spentIn(spendings.filter(({ state }) => state === 'accepted'));
  return { budgetMinor, spentMinor, acceptedMinor, leftMinor: budgetMinor - spentMinor };
}

/**
 * What lines went beyond their budgets is taken from what is left on the others, in proportion, as far as that goes; what goes
 * beyond all of it is no shift but beyond the award.
 */
function shiftsOf(lines: readonly BudgetAmounts[]): bigint[] {
  const over = lines.map(overOf);
  const left = lines.map(({ leftMinor }) => (leftMinor > 0n ? leftMinor : 0n));
  const [asked, there] = [totalOf(over), totalOf(left)];
  const moved = asked < there ? asked : there;
  const [given, taken] = [shareOut(moved, over), shareOut(moved, left)];
  return lines.map((_, index) => given[index]! - taken[index]!);
}

const wholeOf = (lines: readonly BudgetAmounts[]): BudgetAmounts => ({
  budgetMinor: totalOf(lines.map(({ budgetMinor }) => budgetMinor)),
  spentMinor: totalOf(lines.map(({ spentMinor }) => spentMinor)),
  acceptedMinor: totalOf(lines.map(({ acceptedMinor }) => acceptedMinor)),
  leftMinor: totalOf(lines.map(({ leftMinor }) => leftMinor)),
});

const overOf = ({ leftMinor }: Pick<BudgetAmounts, 'leftMinor'>): bigint =>
  leftMinor < 0n ? -leftMinor : 0n;

const totalOf = (amounts: readonly bigint[]): bigint => amounts.reduce((all, each) => all + each, 0n);
