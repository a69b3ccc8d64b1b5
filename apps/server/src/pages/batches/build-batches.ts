import { formatDay, formatMoment, groupBy, type Locale } from '@puente/kernel';
import {
  BATCH_STATES,
  BATCHES_A_PAGE,
  type BatchedPayment,
  type BatchList,
  type BatchState,
  type BatchView,
  type RecordedRate,
} from '@puente/ledger';
import { say } from '../../texts';
import { moneyWords } from '../awards/award-words';
import { SOURCE_WORDS } from '../exchange-rates/build-rates';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paymentBadge, paymentUrl } from '../payments/payment-words';
import type { PaymentBadge } from '../payments/payments.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { fileLinks } from '../shared/file-links';
import { paginate } from '../shared/pagination.view';
import type { BatchListView, BatchPageView } from './batches.view';

const BADGES: Readonly<Record<BatchState, Pick<PaymentBadge, 'colour' | 'icon'>>> = {
  open: { colour: 'yellow', icon: 'question' },
  released: { colour: 'green', icon: 'lock' },
  sent: { colour: 'blue', icon: 'check' },
  cancelled: { colour: 'grey', icon: 'cross' },
};

const batchBadge = (state: BatchState, locale: Locale): PaymentBadge => ({
  label: BATCH_STATES[state][locale],
  ...BADGES[state],
});

export const batchUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `payment-batches/${id}${tail}`);

const pairWords = (
  { currency, transferCurrency }: Pick<BatchedPayment, 'currency' | 'transferCurrency'>,
  locale: Locale,
): string =>
  currency === transferCurrency
    ? currency
    : say(locale, 'batches.pairOf', { of: currency, in: transferCurrency });

/** Batches, the latest first, and below what is approved and can be put together. */
export function buildBatchList(
  page: PageModel,
  { rows, page: number, pages, approved }: BatchList,
  mayMake: boolean,
  state: FormState,
): BatchListView {
  const { locale } = page;
  const url = pageUrl(locale, 'payment-batches');
  return {
    ...{ page, errors: errorSummary(state, ['payments']), action: url },
    lines: rows.map((row) => ({
      title: say(locale, 'batches.numbered', { number: String(row.number) }),
      ...{ url: batchUrl(locale, row.id), badge: batchBadge(row.state, locale), payments: row.payments },
      total: moneyWords(row.totalMinor, row.currency, locale),
      made: formatMoment(row.madeAt, locale),
    })),
    files: fileLinks('payment-batches', (path) => pageUrl(locale, path), ['csv', 'xlsx']),
    pagination: paginate(pages * BATCHES_A_PAGE, number, BATCHES_A_PAGE, (to) => `${url}?page=${to}`),
    empty: {
      title: say(locale, 'batches.emptyTitle'),
      text: say(locale, 'batches.emptyText'),
      ...{ url: pageUrl(locale, 'payments'), action: say(locale, 'payments.title') },
    },
    groups: mayMake ? groupsOf(approved, state, locale) : [],
  };
}

function groupsOf(
  approved: readonly BatchedPayment[],
  state: FormState,
  locale: Locale,
): BatchListView['groups'] {
  const pairs = groupBy(approved, (payment) => pairWords(payment, locale));
  return [...pairs].map(([title, payments], index) => ({
    title,
    field: choiceField(state, {
      ...{ name: 'payments', legend: say(locale, 'batches.chooseOf', { pair: title }), kind: 'checkbox' },
      idSuffix: String(index),
      options: payments.map(({ id, amountMinor, currency }) => ({
        value: id,
        label: say(locale, 'batches.paymentOf', {
          amount: moneyWords(amountMinor, currency, locale),
          number: id.slice(0, 8),
        }),
      })),
    }),
  }));
}

interface BatchReader {
  readonly personId: string;
  readonly mayAct: boolean;
}

/** One batch with its payments, and what its reader may do with it now. */
export function buildBatch(
  page: PageModel,
  batch: BatchView,
  rates: readonly RecordedRate[],
  reader: BatchReader,
  state: FormState,
): BatchPageView {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, ['sentOn', 'rateId']) },
    backUrl: pageUrl(locale, 'payment-batches'),
    heading: say(locale, 'batches.numbered', { number: String(batch.number) }),
    badge: batchBadge(batch.state, locale),
    facts: factsOf(batch, locale),
    lines: batch.content.map(({ id, state: stands, amountMinor, currency }) => ({
      title: say(locale, 'batches.paymentNumber', { number: id.slice(0, 8) }),
      url: stands === 'batched' ? paymentUrl(locale, id) : pageUrl(locale, `sent-payments/${id}`),
      badge: paymentBadge(stands, locale),
      amount: moneyWords(amountMinor, currency, locale),
    })),
    ...actsOf(batch, rates, reader, state, locale),
  };
}

function factsOf(batch: BatchView, locale: Locale): Fact[] {
  const by = (key: 'made' | 'released', who: string | null, at: Date | null): Fact[] => {
    if (at === null) return [];
    const words = { who: who ?? say(locale, 'reviews.somebody'), moment: formatMoment(at, locale) };
    return [{ label: say(locale, `batches.${key}`), values: [say(locale, 'payments.byAt', words)] }];
  };
  return [
    { label: say(locale, 'batches.currencies'), values: [pairWords(batch, locale)] },
    { label: say(locale, 'batches.payments'), values: [String(batch.payments)] },
    { label: say(locale, 'batches.total'), values: [moneyWords(batch.totalMinor, batch.currency, locale)] },
    ...by('made', batch.maker, batch.madeAt),
    ...by('released', batch.releaser, batch.releasedAt),
    ...(batch.sentOn ? [{ label: say(locale, 'batches.sentOn'), values: [batch.sentOn] }] : []),
  ];
}

function actsOf(
  batch: BatchView,
  rates: readonly RecordedRate[],
  { personId, mayAct }: BatchReader,
  form: FormState,
  locale: Locale,
): Pick<BatchPageView, 'own' | 'release' | 'fileUrl' | 'send' | 'cancel'> {
  const { id, state, version, shown, madeBy } = batch;
  const action = (tail: string): string => batchUrl(locale, id, tail);
  const [isOpen, isReleased] = [mayAct && state === 'open', mayAct && state === 'released'];
  const isOwn = madeBy === personId;
  return {
    own: isOpen && isOwn ? say(locale, 'batches.own') : null,
    release: isOpen && !isOwn ? { action: action('/release'), shown } : null,
    fileUrl: isReleased ? action('/file.csv') : null,
    send: isReleased ? { ...sendFields(batch, rates, form, locale), action: action('/send'), version } : null,
    cancel: isOpen || isReleased ? { action: action('/cancel'), version } : null,
  };
}

function sendFields(
  { currency, transferCurrency }: BatchView,
  rates: readonly RecordedRate[],
  form: FormState,
  locale: Locale,
): Pick<NonNullable<BatchPageView['send']>, 'sentOn' | 'rate' | 'ratesUrl'> {
  const options = rates.map((rate) => ({
    value: rate.id,
    label: `${rate.value} · ${formatDay(rate.ratedOn, locale)} · ${say(locale, SOURCE_WORDS[rate.source])}`,
  }));
  const choose = say(locale, 'exchangeRates.choose');
  return {
    sentOn: textField(form, 'sentOn', say(locale, 'batches.sentOn'), { type: 'date', required: true }),
    rate:
      currency === transferCurrency
        ? null
        : selectField(form, 'rateId', say(locale, 'exchangeRates.rate'), options, choose),
    ratesUrl: pageUrl(locale, 'exchange-rates'),
  };
}
