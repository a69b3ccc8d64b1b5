import { ENTRY_ITEMS, type ExpenditureLine, type ExpenditureList } from '@puente/grants';
import { formatDay, formatMoney, minorToDecimal, type Locale } from '@puente/kernel';
import type { CsvCell } from '@puente/rendering';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { pairUrl } from './diligence-words';
import type { ExpenditureView } from './expenditure.view';

const PATH = 'diligence/expenditure-responsibility';

/** The seven items of each award of a year, with what is still to be filled in. */
export function buildExpenditure(
  page: PageModel,
  { year, lines }: ExpenditureList,
  thisYear: number,
): ExpenditureView {
  const { locale } = page;
  const at = (of: number): string => pageUrl(locale, `${PATH}?year=${of}`);
  return {
    page,
    heading: say(locale, 'expenditure.titleOf', { year }),
    backUrl: pageUrl(locale, 'diligence'),
    csvUrl: pageUrl(locale, `${PATH}.csv?year=${year}`),
    xlsxUrl: pageUrl(locale, `${PATH}.xlsx?year=${year}`),
    earlier: { label: String(year - 1), url: at(year - 1) },
    later: year < thisYear ? { label: String(year + 1), url: at(year + 1) } : null,
    lines: lines.map((line) => ({
      ...{ title: line.purpose, url: pairUrl(locale, line.awardId), facts: factsOf(line, locale) },
      missing: line.missing.map((item) => ENTRY_ITEMS[item][locale]),
    })),
    empty: {
      ...{ title: say(locale, 'expenditure.emptyTitle'), text: say(locale, 'expenditure.emptyText') },
      ...{ url: null, action: null },
    },
  };
}

function factsOf(line: ExpenditureLine, locale: Locale): Fact[] {
  const { awardedOn, amount, spent, diverted, reportDays, verification, sent } = line;
  const words = (item: keyof typeof ENTRY_ITEMS, values: readonly string[]): Fact => ({
    label: ENTRY_ITEMS[item][locale],
    values,
  });
  const day = awardedOn ? [formatDay(awardedOn, locale)] : [];
  return [
    words('grantee', []),
    words('amount', [...day, ...(amount ? [formatMoney(amount, locale)] : [])]),
    { label: say(locale, 'expenditure.sent'), values: sent.map((each) => formatMoney(each, locale)) },
    words('purpose', [line.purpose]),
    words('spent', spent ? [formatMoney(spent, locale)] : []),
    words('diversion', diverted === null ? [] : [say(locale, diverted ? 'common.yes' : 'common.no')]),
    words(
      'reports',
      reportDays.map((each) => formatDay(each, locale)),
    ),
    words('verification', verification ? [formatDay(verification.on, locale), verification.result] : []),
  ];
}

export const EXPENDITURE_COLUMNS = [
  ...['grantee_name_and_address', 'award_id', 'agreed_on', 'amount', 'currency', 'sent', 'purpose'],
  ...['amount_spent', 'diverted', 'report_dates', 'verified_on', 'verification_result', 'to_fill_in'],
] as const;

/** The same for a file, a row each award: ISO days, amounts as decimal text with their currency, empty where not known. */
export const expenditureRows = ({ lines }: ExpenditureList): CsvCell[][] =>
  lines.map(
    ({ awardId, awardedOn, amount, sent, purpose, spent, diverted, reportDays, verification, missing }) => [
      ...['', awardId, awardedOn ?? '', amount ? minorToDecimal(amount.minor) : '', amount?.currency ?? ''],
      sent.map(({ minor, currency }) => `${minorToDecimal(minor)} ${currency}`).join('|'),
      ...[
        purpose,
        spent ? minorToDecimal(spent.minor) : '',
        diverted === null ? '' : diverted ? 'yes' : 'no',
      ],
      ...[reportDays.join('|'), verification?.on ?? '', verification?.result ?? '', missing.join('|')],
    ],
  );
