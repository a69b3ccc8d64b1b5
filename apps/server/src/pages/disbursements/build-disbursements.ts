import {
  CURRENCIES,
  formatDay,
  isCurrency,
  minorToDecimal,
  type Currency,
  type Locale,
} from '@puente/kernel';
import {
  DISBURSEMENT_STATES,
  PLAN_LIMITS,
  type ConditionRow,
  type DisbursementPlan,
  type DisbursementView,
} from '@puente/ledger';
import { say } from '../../texts';
import { accountCallsUrl } from '../account-calls/build-account-calls';
import { awardTabs } from '../award-room/award-tabs';
import { awardUrl, moneyWords } from '../awards/award-words';
import { nonprofitLabel } from '../awards/build-award-list';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { missingWords, paymentBadge, paymentUrl } from '../payments/payment-words';
import type { PaymentBadge } from '../payments/payments.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { DisbursementLine, DisbursementPageView, DisbursementPlanView } from './disbursements.view';

/** What the reader may do with instalments. */
export interface DisbursementReader {
  readonly mayPlan: boolean;
  readonly mayPropose: boolean;
}

export const disbursementUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `disbursements/${id}${tail}`);

const PLAN_FIELDS = ['amount', 'parts', 'firstOn', 'everyMonths', 'requirementIds'] as const;
const CHANGE_FIELDS = ['amount', 'plannedOn', 'requirementIds', 'transferCurrency'] as const;

/** How an award is paid in parts, and the form that plans more. */
export function buildDisbursementPlan(
  page: PageModel,
  { award, disbursements, freeMinor, conditions }: DisbursementPlan,
  { mayPlan }: DisbursementReader,
  state: FormState,
): DisbursementPlanView {
  const { locale } = page;
  const free = moneyWords(freeMinor, award.currency, locale);
  return {
    ...{ page, errors: errorSummary(state, PLAN_FIELDS), heading: award.title },
    ...{ nonprofit: nonprofitLabel(award, locale), backUrl: pageUrl(locale, 'awards') },
    tabs: awardTabs(awardUrl(locale, award.id), 'disbursements', locale),
    callsUrl: accountCallsUrl(locale, award.id),
    free: say(locale, 'disbursements.free', { amount: free }),
    lines: disbursements.map((row) => lineOf(row, 'funder', disbursementUrl(locale, row.id), locale)),
    add: mayPlan && freeMinor > 0n ? addForm(award.id, conditions, state, locale) : null,
  };
}

function addForm(
  awardId: string,
  conditions: readonly ConditionRow[],
  state: FormState,
  locale: Locale,
): DisbursementPlanView['add'] {
  const field = (name: (typeof PLAN_FIELDS)[number], label: string, options = {}) =>
    textField(state, name, label, options);
  return {
    action: awardUrl(locale, awardId, '/disbursements'),
    amount: field('amount', say(locale, 'disbursements.addAmount'), {
      ...{ type: 'number', hint: say(locale, 'disbursements.addAmountHint') },
    }),
    parts: field('parts', say(locale, 'disbursements.parts'), { type: 'number', required: true }),
    firstOn: field('firstOn', say(locale, 'disbursements.firstOn'), { type: 'date', required: true }),
    everyMonths: field('everyMonths', say(locale, 'disbursements.everyMonths'), {
      ...{ type: 'number', required: true, hint: `0–${PLAN_LIMITS.months}` },
    }),
    conditions: conditionsField(conditions, state, locale),
  };
}

const conditionsField = (
  conditions: readonly ConditionRow[],
  state: FormState,
  locale: Locale,
): ChoiceField | null =>
  conditions.length === 0
    ? null
    : choiceField(state, {
        ...{ name: 'requirementIds', legend: say(locale, 'disbursements.conditions'), kind: 'checkbox' },
        options: conditions.map(({ id, title, dueOn }) => ({
          value: id,
          label: say(locale, 'disbursements.conditionOf', { title, day: formatDay(dueOn, locale) }),
        })),
      });

/** One instalment as a line, for either side. */
export function lineOf(
  row: DisbursementView,
  side: 'funder' | 'nonprofit',
  url: string | null,
  locale: Locale,
): DisbursementLine {
  const { number, plannedOn, amountMinor, currency, missing } = row;
  return {
    ...{ number, url, plannedOn: formatDay(plannedOn, locale) },
    ...{ amount: moneyWords(amountMinor, currency, locale), badge: badgeOf(row, locale) },
    ...{ missing: missingWords(missing, side, locale), isWaiting: isWaiting(row) },
  };
}

const ENDED = new Set(['withdrawn', 'rejected', 'returned', 'reversed']);
const isWaiting = ({ state, payment }: DisbursementView): boolean =>
  state === 'planned' && (payment === null || ENDED.has(payment.state));

function badgeOf(row: DisbursementView, locale: Locale): PaymentBadge {
  if (row.payment && !isWaiting(row) && row.state === 'planned') {
    return paymentBadge(row.payment.state, locale);
  }
  const label = DISBURSEMENT_STATES[row.state][locale];
  return row.state === 'planned'
    ? { label, colour: 'blue', icon: 'question' }
    : { label, colour: 'grey', icon: 'cross' };
}

/** One instalment with what may be done with it now. */
export function buildDisbursement(
  page: PageModel,
  plan: DisbursementPlan,
  row: DisbursementView,
  reader: DisbursementReader,
  state: FormState,
): DisbursementPageView {
  const { locale } = page;
  const { award } = plan;
  return {
    ...{ page, errors: errorSummary(state, CHANGE_FIELDS) },
    heading: say(locale, 'disbursements.oneTitle', { number: String(row.number) }),
    ...{ title: award.title, backUrl: awardUrl(locale, award.id, '/disbursements') },
    badge: badgeOf(row, locale),
    facts: [
      {
        label: say(locale, 'disbursements.amount'),
        values: [moneyWords(row.amountMinor, row.currency, locale)],
      },
      { label: say(locale, 'disbursements.plannedOn'), values: [formatDay(row.plannedOn, locale)] },
    ],
    missing: missingWords(row.missing, 'funder', locale),
    paymentUrl: row.payment ? paymentUrl(locale, row.payment.id) : null,
    ...actsOf(plan, row, reader, state, locale),
  };
}

function actsOf(
  plan: DisbursementPlan,
  row: DisbursementView,
  { mayPlan, mayPropose }: DisbursementReader,
  state: FormState,
  locale: Locale,
): Pick<DisbursementPageView, 'propose' | 'change' | 'cancel'> {
  const action = (tail: string): string => disbursementUrl(locale, row.id, tail);
  const waits = isWaiting(row);
  return {
    propose:
      waits && mayPropose && row.missing.length === 0
        ? { action: action('/propose'), transferCurrency: transferField(row.currency, state, locale) }
        : null,
    change: waits && mayPlan ? changeForm(plan, row, state, locale) : null,
    cancel: waits && mayPlan ? { action: action('/cancel'), version: row.version } : null,
  };
}

const transferField = (currency: Currency, state: FormState, locale: Locale) =>
  selectField(
    state,
    'transferCurrency',
    say(locale, 'disbursements.transferCurrency'),
    CURRENCIES.filter((each) => isCurrency(each) && each !== currency).map((each) => ({
      value: each,
      label: each,
    })),
    say(locale, 'disbursements.transferSame'),
  );

function changeForm(
  { conditions }: DisbursementPlan,
  row: DisbursementView,
  state: FormState,
  locale: Locale,
): DisbursementPageView['change'] {
  const stored = {
    amount: [minorToDecimal(row.amountMinor)],
    plannedOn: [row.plannedOn],
    requirementIds: [...row.requirementIds],
  };
  const filled = 'amount' in state.values ? state : { ...state, values: { ...stored, ...state.values } };
  return {
    ...{ action: disbursementUrl(locale, row.id), version: row.version },
    amount: textField(filled, 'amount', say(locale, 'disbursements.amount'), {
      type: 'number',
      required: true,
    }),
    plannedOn: textField(filled, 'plannedOn', say(locale, 'disbursements.plannedOn'), {
      ...{ type: 'date', required: true },
    }),
    conditions: conditionsField(conditions, filled, locale),
  };
}
