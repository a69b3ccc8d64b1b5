import { formatDay, formatMoney, type Currency, type DateOnly, type Locale } from '@puente/kernel';
import { spendingCodes } from '@puente/ledger';
import { RECIPIENT_STATES, type RecipientState, type ReportedLine } from '@puente/reporting';
import { say } from '../../texts';
import type { StatusWords } from '../applications/application-words';
import { codeLabel } from '../budget/budget-words';
import type { MoneyView } from './reports.view';

const SIGNS = {
  waiting: { icon: 'edit', tone: 'blue' },
  'handed-in': { icon: 'question', tone: 'yellow' },
  returned: { icon: 'alert', tone: 'yellow' },
  accepted: { icon: 'check', tone: 'green' },
  withdrawn: { icon: 'cross', tone: 'grey' },
} as const satisfies Record<RecipientState, Omit<StatusWords, 'label'>>;

/** Where a report stands with one of those it is for. */
export const recipientStatus = (state: RecipientState, locale: Locale): StatusWords => ({
  label: RECIPIENT_STATES[state][locale],
  ...SIGNS[state],
});

export const reportHeading = (
  { fromOn, untilOn }: { readonly fromOn: DateOnly; readonly untilOn: DateOnly },
  locale: Locale,
): string =>
  say(locale, 'reports.heading', { from: formatDay(fromOn, locale), until: formatDay(untilOn, locale) });

interface ReportedMoney {
  readonly id: string;
  readonly award: string;
  readonly currency: Currency;
  readonly lines: readonly ReportedLine[];
}

/** Budget and spending of an award by line, as they are or as they were handed in. */
export const moneyOf = (
  { id, award, currency, lines }: ReportedMoney,
  sayUrl: string | null,
  locale: Locale,
): MoneyView => ({
  ...{ id, sayUrl, title: say(locale, 'reports.money', { award }) },
  lines: lines.map(({ code, budgetMinor, spentMinor }) => ({
    label: labelOf(code, locale),
    planned: formatMoney({ minor: BigInt(budgetMinor), currency }, locale),
    spent: formatMoney({ minor: BigInt(spentMinor), currency }, locale),
  })),
});

function labelOf(code: string, locale: Locale): string {
  const known = spendingCodes.find((each) => each === code);
  return known ? codeLabel(known, locale) : code;
}
