import { formatMoney, type Currency, type DateOnly, type Locale } from '@puente/kernel';
import { SPENDING_STATES, type SpendingCode, type SpendingRow } from '@puente/ledger';
import { say } from '../../texts';
import type { SpendingLineView } from './budget.view';

export const codeLabel = (code: SpendingCode, locale: Locale): string =>
  code === 'whole' ? say(locale, 'budget.notByLine') : say(locale, `budgetCategories.${code}`);

const MONTHS = {
  es: new Intl.DateTimeFormat('es-MX', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
} as const;

const monthName = (day: DateOnly, locale: Locale): string =>
  MONTHS[locale].format(new Date(`${day}T00:00:00Z`));

export function periodOf({ fromMonth, untilMonth }: SpendingRow, locale: Locale): string {
  const [from, until] = [monthName(fromMonth, locale), monthName(untilMonth, locale)];
  return fromMonth === untilMonth ? from : say(locale, 'budget.months', { from, until });
}

const BADGES = {
  stated: { colour: 'yellow', icon: 'question' },
  accepted: { colour: 'green', icon: 'check' },
  returned: { colour: 'red', icon: 'cross' },
} as const;

/** Where one stands; one that was corrected since says so instead. */
export const spendingBadge = (row: SpendingRow, locale: Locale): SpendingLineView['badge'] =>
  row.replacedBy
    ? { label: say(locale, 'budget.replaced'), colour: 'grey', icon: 'edit' }
    : { label: SPENDING_STATES[row.state][locale], ...BADGES[row.state] };

/** What was said, as both sides read it. */
export function spendingLine(
  row: SpendingRow,
  {
    currency,
    all,
    locale,
  }: { readonly currency: Currency; readonly all: readonly SpendingRow[]; readonly locale: Locale },
): Omit<SpendingLineView, 'act'> {
  const money = (minor: bigint, of: Currency): string => formatMoney({ minor, currency: of }, locale);
  const amount = money(row.amountMinor, currency);
  const wrong = all.find(({ id }) => id === row.replaces);
  return {
    heading: say(locale, 'budget.number', { number: row.number }),
    ...{ period: periodOf(row, locale), badge: spendingBadge(row, locale) },
    amount:
      row.rate === null
        ? amount
        : `${money(row.spentMinor, row.spentCurrency)} (${atRate(row, amount, locale)})`,
    lines: row.lines.map(
      ({ code, amountMinor }) => `${codeLabel(code, locale)}: ${money(amountMinor, currency)}`,
    ),
    notes: [
      ...(wrong ? [say(locale, 'budget.replaces', { number: wrong.number })] : []),
      ...(row.requirement ? [`${say(locale, 'budget.answers')}: ${row.requirement}`] : []),
      ...(row.answer ? [`${say(locale, 'budget.answer')}: ${row.answer}`] : []),
    ],
  };
}

const atRate = ({ rate }: SpendingRow, amount: string, locale: Locale): string =>
  say(locale, 'budget.atRate', { amount, rate: rate!.replace(/\.?0+$/, '') });
