import { formatDay, formatMoney, type Currency, type Locale } from '@puente/kernel';
import {
  MONTH_PAGE_SIZE,
  monthAfter,
  monthBefore,
  type Month,
  type MonthClosings,
  type MonthEnd,
  type MonthLine,
  type MonthPage,
  type MonthTransaction,
} from '@puente/ledger';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { paginate } from '../shared/pagination.view';
import { buildMonthClosing, type MonthReader } from './build-month-closing';
import type { MonthBlock, MonthEndView } from './month-end.view';

/** A month as it was asked for, and the page of its transactions. */
export interface AskedMonth {
  readonly month: Month;
  readonly page: number;
}

/** What is shown of it, and to whom. */
export interface MonthShown {
  readonly end: MonthEnd;
  readonly shown: MonthPage;
  readonly closings: MonthClosings;
  readonly reader: MonthReader;
}

export function buildMonthEnd(
  page: PageModel,
  { month, page: asked }: AskedMonth,
  { end, shown: { transactions, count }, closings, reader }: MonthShown,
  state: FormState,
): MonthEndView {
  const { locale } = page;
  const url = (tail: string): string => pageUrl(locale, `month-end${tail}`);
  const pagination = paginate(count, asked, MONTH_PAGE_SIZE, (number) =>
    url(`?month=${month.code}&page=${number}`),
  );
  const { from, to } = pagination;
  return {
    ...{
      page,
      errors: errorSummary(state, ['month', 'reason']),
      heading: nameOf(month, locale),
      action: url(''),
    },
    month: textField(state, 'month', say(locale, 'monthEnd.month'), {
      ...{ maxlength: 7, hint: say(locale, 'monthEnd.monthHint') },
    }),
    previousUrl: url(`?month=${monthBefore(month).code}`),
    nextUrl: url(`?month=${monthAfter(month).code}`),
    ...{ csvUrl: url(`/file.csv?month=${month.code}`), xlsxUrl: url(`/file.xlsx?month=${month.code}`) },
    check: checkOf(end, locale),
    closing: buildMonthClosing(month, closings, reader, state, locale),
    blocks: blocksOf(end.lines, locale),
    ...notesOf(end, locale),
    transactions: transactions.map((each) => transactionLine(each, locale)),
    counted: count > 0 ? say(locale, 'monthEnd.counted', { from, to, count }) : '',
    pagination,
  };
}

const MONTH_NAMES = {
  es: new Intl.DateTimeFormat('es-MX', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }),
} as const;

function nameOf({ from, code }: Month, locale: Locale): string {
  const month = MONTH_NAMES[locale].format(new Date(`${from}T00:00:00Z`));
  return say(locale, 'monthEnd.monthName', { month, year: code.slice(0, 4) });
}

const checkOf = ({ drifting }: MonthEnd, locale: Locale): MonthEndView['check'] => ({
  text: drifting === 0 ? say(locale, 'monthEnd.agrees') : say(locale, 'monthEnd.drifts', { count: drifting }),
  isGood: drifting === 0,
});

const moneyIn = (minor: bigint, currency: Currency, locale: Locale): string =>
  formatMoney({ minor, currency }, locale);

function blocksOf(lines: readonly MonthLine[], locale: Locale): MonthBlock[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))];
  return currencies.map((currency) => ({
    heading: say(locale, 'monthEnd.linesOf', { currency }),
    lines: lines
      .filter((line) => line.currency === currency)
      .map(({ kind, openingMinor, movedMinor, closingMinor }) => ({
        place: say(locale, `monthEnd.place-${kind}`),
        opening: moneyIn(openingMinor, currency, locale),
        moved: moneyIn(movedMinor, currency, locale),
        closing: moneyIn(closingMinor, currency, locale),
      })),
  }));
}

const notesOf = (
  { differences, unconfirmed }: MonthEnd,
  locale: Locale,
): Pick<MonthEndView, 'differences' | 'unconfirmed'> => ({
  differences: differences.map(({ currency, sendingMinor, underWayMinor }) => ({
    currency,
    sending: moneyIn(sendingMinor, currency, locale),
    underWay: moneyIn(underWayMinor, currency, locale),
  })),
  unconfirmed: unconfirmed.map(({ currency, count, sentMinor, oldestOn }) =>
    say(locale, 'monthEnd.unconfirmedOf', {
      ...{ count, amount: moneyIn(sentMinor, currency, locale), day: formatDay(oldestOn, locale) },
    }),
  ),
});

const transactionLine = (row: MonthTransaction, locale: Locale): MonthEndView['transactions'][number] => ({
  when: formatDay(row.happenedOn, locale),
  late: row.lateOf ? say(locale, 'monthEnd.lateOf', { day: formatDay(row.lateOf, locale) }) : null,
  kind: say(locale, `monthEnd.kind-${row.kind}`),
  award: row.award ?? row.awardId.slice(0, 8),
  url: awardUrl(locale, row.awardId, '/money'),
  amount: moneyIn(row.amountMinor, row.currency, locale),
  moved:
    row.movedMinor !== null && row.movedCurrency ? moneyIn(row.movedMinor, row.movedCurrency, locale) : '',
});
