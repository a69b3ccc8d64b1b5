import { formatMoney, type Locale } from '@puente/kernel';
import type { BudgetAmounts, BudgetStandingLine, BudgetView, ShiftRule, SpendingRow } from '@puente/ledger';
import { targetBars } from '@puente/rendering';
import { say } from '../../texts';
import { awardTabs } from '../award-room/award-tabs';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { codeLabel, spendingLine } from './budget-words';
import type { BudgetLine, BudgetPageView, SpendingForm, SpendingLineView } from './budget.view';
import { formFields } from './spending-form';

/** Who looks at a budget: the addresses of the award and of what was said on the reader's side, and what they may do. */
export interface BudgetReader {
  readonly url: string;
  readonly spendingsUrl: string;
  readonly backUrl: string;
  readonly backLabel: string;
  readonly act: 'correct' | 'decide' | null;
  readonly amendUrl: string | null;
  readonly rulesUrl: string | null;
  readonly form: SpendingForm | null;
}

export function buildBudget(
  page: PageModel,
  view: BudgetView,
  reader: BudgetReader,
  state: FormState,
): BudgetPageView {
  const { locale } = page;
  const { award, standing, rule, spendings } = view;
  const isCore = award.support === 'core';
  return {
    ...{ page, errors: errorSummary(state, formFields(reader.form)), heading: award.title },
    lead: say(locale, isCore ? 'budget.coreLead' : 'budget.lead'),
    ...{
      backUrl: reader.backUrl,
      backLabel: reader.backLabel,
      tabs: awardTabs(reader.url, 'budget', locale),
    },
    ...{ csvUrl: `${reader.url}/budget/file.csv`, xlsxUrl: `${reader.url}/budget/file.xlsx` },
    needs: standing.needs.map((need) => say(locale, `budget.need-${need}`)),
    amendUrl: standing.needs.includes('amendment') ? reader.amendUrl : null,
    ...pictureOf(view, locale),
    lines: standing.lines.map((line) => budgetLine(line, view, locale)),
    whole: wholeLine(view, locale),
    ...{
      facts: factsOf(view, locale),
      rule: isCore ? null : ruleWords(rule, locale),
      rulesUrl: reader.rulesUrl,
    },
    spendings: spendings.map((row) => lineWithAct(row, view, reader, locale)),
    form: reader.form,
  };
}

export const ruleWords = ({ percent, basis }: ShiftRule, locale: Locale): string =>
  say(locale, `budget.rule-${basis}`, { percent });

const labelOf = ({ code }: BudgetStandingLine, { award }: BudgetView, locale: Locale): string =>
  award.support === 'core' ? say(locale, 'budget.whole') : codeLabel(code, locale);

function pictureOf(view: BudgetView, locale: Locale): Pick<BudgetPageView, 'barSvg' | 'chart'> {
  const { award, standing } = view;
  const bars = standing.lines.map((line) => ({
    ...{ label: labelOf(line, view, locale), isOver: line.isOver },
    ...{ target: Number(line.budgetMinor), actual: Number(line.spentMinor) },
    said: say(locale, 'budget.spentOf', {
      spent: formatMoney({ minor: line.spentMinor, currency: award.currency }, locale),
      budget: formatMoney({ minor: line.budgetMinor, currency: award.currency }, locale),
    }),
  }));
  const { svg, table } = targetBars(bars, {
    ...{ id: 'budget', title: say(locale, 'budget.chartTitle') },
    columns: [say(locale, 'budget.line'), say(locale, 'budget.spent')],
  });
  return { barSvg: svg, chart: { table } };
}

const budgetLine = (line: BudgetStandingLine, view: BudgetView, locale: Locale): BudgetLine => ({
  ...{ label: labelOf(line, view, locale), ...amountWords(line, view, locale), isOver: line.isOver },
  shift: line.shiftMinor === 0n ? '' : signed(line.shiftMinor, view, locale),
});

const wholeLine = (view: BudgetView, locale: Locale): BudgetLine => ({
  ...{ label: say(locale, 'budget.whole'), ...amountWords(view.standing.whole, view, locale) },
  ...{ shift: '', isOver: false },
});

const amountWords = (
  { budgetMinor, spentMinor, acceptedMinor, leftMinor }: BudgetAmounts,
  { award: { currency } }: BudgetView,
  locale: Locale,
) => {
  const money = (minor: bigint): string => formatMoney({ minor, currency }, locale);
  return {
    ...{ planned: money(budgetMinor), spent: money(spentMinor) },
    ...{ accepted: money(acceptedMinor), left: money(leftMinor) },
  };
};

const signed = (minor: bigint, { award: { currency } }: BudgetView, locale: Locale): string =>
  `${minor > 0n ? '+' : ''}${formatMoney({ minor, currency }, locale)}`;

function factsOf({ award: { currency }, standing }: BudgetView, locale: Locale): BudgetPageView['facts'] {
  const money = (minor: bigint): string[] => [formatMoney({ minor, currency }, locale)];
  return [
    { label: say(locale, 'budget.received'), values: money(standing.receivedMinor) },
    { label: say(locale, 'budget.unspent'), values: money(standing.unspentMinor) },
  ];
}

function lineWithAct(
  row: SpendingRow,
  { award: { currency }, spendings }: BudgetView,
  { act, spendingsUrl }: Pick<BudgetReader, 'act' | 'spendingsUrl'>,
  locale: Locale,
): SpendingLineView {
  const line = spendingLine(row, { currency, all: spendings, locale });
  const isOpen = row.replacedBy === null && row.state !== 'returned';
  const url = `${spendingsUrl}/${row.id}`;
  const number = { number: row.number };
  if (act === 'decide' && isOpen && row.state === 'stated') {
    const said = say(locale, 'budget.decideTitle', number);
    return { ...line, act: { url, said } };
  }
  if (act === 'correct' && isOpen) {
    const said = say(locale, 'budget.correctOf', number);
    return { ...line, act: { url, said } };
  }
  return { ...line, act: null };
}

export const spendingsUrl = (locale: Locale, side: 'funder' | 'nonprofit'): string =>
  pageUrl(locale, side === 'funder' ? 'spendings' : 'my/spendings');
