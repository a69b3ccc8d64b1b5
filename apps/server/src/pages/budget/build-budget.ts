import { formatMoney, type Locale } from '@puente/kernel';
import type { BudgetAmounts, BudgetStandingLine, BudgetView, ShiftRule, SpendingRow } from '@puente/ledger';
import { targetBars } from '@puente/rendering';
import { say } from '../../texts';
import { awardTabs } from '../award-room/award-tabs';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { errorSummary, type FormState } from '../shared/form-state';
import { codeLabel, spendingLine } from './budget-words';
import type { BudgetLine, BudgetPageView, SpendingForm, SpendingLineView } from './budget.view';
import { formFields } from './spending-form';

export type BudgetSide = 'funder' | 'nonprofit';

/** Who looks at a budget, and what they may do. */
export interface BudgetReader {
  readonly side: BudgetSide;
  /** Correct what was said, or decide of it. */
  readonly mayAct: boolean;
  /** Where another budget is asked for; null where the reader may not. */
  readonly amendUrl: string | null;
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
  const url = budgetedUrl(reader.side, locale, award.id);
  return {
    ...{ page, errors: errorSummary(state, formFields(reader.form)), heading: award.title },
    lead: say(locale, isCore ? 'budget.coreLead' : 'budget.lead'),
    ...{ ...backOf(reader.side, locale), tabs: awardTabs(url, 'budget', locale) },
    ...{ csvUrl: `${url}/budget/file.csv`, xlsxUrl: `${url}/budget/file.xlsx` },
    needs: standing.needs.map((need) => say(locale, `budget.need-${need}`)),
    amendUrl: standing.needs.includes('amendment') ? reader.amendUrl : null,
    ...pictureOf(view, locale),
    lines: standing.lines.map((line) => budgetLine(line, view, locale)),
    whole: wholeLine(view, locale),
    ...{ facts: factsOf(view, locale), rule: isCore ? null : ruleWords(rule, locale) },
    rulesUrl: reader.side === 'funder' ? pageUrl(locale, 'budget-rules') : null,
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
  { side, mayAct }: BudgetReader,
  locale: Locale,
): SpendingLineView {
  const line = spendingLine(row, { currency, all: spendings, locale });
  if (!mayAct || !isOpenTo(side, row)) return { ...line, act: null };
  const key = side === 'funder' ? 'budget.decideTitle' : 'budget.correctOf';
  const said = say(locale, key, { number: row.number });
  return { ...line, act: { url: `${spendingsUrl(locale, side)}/${row.id}`, said } };
}

/** Whether a side may still act on what was said: a funder decides of it once, and what was given back is said anew by itself. */
export const isOpenTo = (side: BudgetSide, { state, replacedBy }: SpendingRow): boolean =>
  replacedBy === null && (side === 'funder' ? state === 'stated' : state !== 'returned');

/** An award on the reader’s side. */
export const budgetedUrl = (side: BudgetSide, locale: Locale, id: string, tail = ''): string =>
  side === 'funder' ? awardUrl(locale, id, tail) : myAwardUrl(locale, id, tail);

const backOf = (side: BudgetSide, locale: Locale): Pick<BudgetPageView, 'backUrl' | 'backLabel'> =>
  side === 'funder'
    ? { backUrl: pageUrl(locale, 'awards'), backLabel: say(locale, 'awards.title') }
    : { backUrl: pageUrl(locale, 'my/awards'), backLabel: say(locale, 'myAwards.title') };

export const spendingsUrl = (locale: Locale, side: BudgetSide): string =>
  pageUrl(locale, side === 'funder' ? 'spendings' : 'my/spendings');
