import { formatDay, type Locale } from '@puente/kernel';
import type { MovingPayment, OwnTransfer } from '@puente/ledger';
import { arrivedMore } from '../../api/payments/batch.response';
import { say } from '../../texts';
import { moneyWords } from '../awards/award-words';
import { SOURCE_WORDS } from '../exchange-rates/build-rates';
import { ownReceiptUrl } from '../donation-receipts/build-donation-receipt';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paymentBadge } from '../payments/payment-words';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { TransferView } from './batches.view';

type Moved = Omit<MovingPayment, 'batchSentOn'>;

const LONGEST_REASON = 1000;

/** A payment that was sent, for who pays; finance may say that it came back. */
export function buildSentPayment(
  page: PageModel,
  payment: MovingPayment,
  mayTakeBack: boolean,
  state: FormState,
): TransferView {
  const { locale } = page;
  return {
    ...common(page, payment, state, ['happenedOn', 'reason']),
    ...{ backUrl: pageUrl(locale, `payments/${payment.id}`), backLabel: say(locale, 'payments.oneTitle') },
    ...{ note: null, receiptUrl: null },
    takeBack: mayTakeBack ? takeBackForm(payment, state, locale) : null,
    confirm: null,
  };
}

/** The same for its nonprofit, which says what arrived. */
export function buildOwnPayment(
  page: PageModel,
  payment: OwnTransfer,
  mayConfirm: boolean,
  state: FormState,
): TransferView {
  const { locale } = page;
  const isAwaited = payment.state === 'sent' && payment.receipt === null;
  return {
    ...common(page, payment, state, ['amount', 'receivedOn']),
    backUrl: pageUrl(locale, `my/awards/${payment.awardId}/money`),
    backLabel: say(locale, 'batches.toMoney'),
    receiptUrl: ownReceiptUrl(locale, payment.id),
    note: payment.receipt && payment.state === 'sent' ? say(locale, 'batches.confirmed') : null,
    takeBack: null,
    confirm: isAwaited && mayConfirm ? confirmForm(payment, state, locale) : null,
  };
}

function common(
  page: PageModel,
  payment: Moved,
  state: FormState,
  fields: readonly string[],
): Pick<TransferView, 'page' | 'errors' | 'heading' | 'badge' | 'facts'> {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, fields) },
    heading: moneyWords(payment.amountMinor, payment.currency, locale),
    badge: paymentBadge(payment.state, locale),
    facts: factsOf(payment, locale),
  };
}

/** What is not known yet is said to be so. */
function factsOf(payment: Moved, locale: Locale): Fact[] {
  const { rate, sentOn, transferCurrency: currency } = payment;
  const moved = (minor: bigint | null, on: MovingPayment['sentOn']): string[] =>
    minor === null || on === null ? [] : [moneyWords(minor, currency, locale), formatDay(on, locale)];
  const more = arrivedMore(payment);
  return [
    {
      label: say(locale, 'batches.agreed'),
      values: [moneyWords(payment.amountMinor, payment.currency, locale)],
    },
    { label: say(locale, 'payments.sent'), values: moved(payment.sentMinor, sentOn) },
    ...(rate && sentOn
      ? [
          {
            label: say(locale, 'exchangeRates.rate'),
            values: [rate.value, say(locale, SOURCE_WORDS[rate.source]), formatDay(rate.ratedOn, locale)],
          },
        ]
      : []),
    { label: say(locale, 'payments.received'), values: moved(payment.receivedMinor, payment.receivedOn) },
    ...(more === null
      ? []
      : [{ label: say(locale, 'batches.difference'), values: [moneyWords(more, currency, locale)] }]),
  ];
}

function takeBackForm(payment: MovingPayment, state: FormState, locale: Locale): TransferView['takeBack'] {
  const kind = { sent: 'reverse', received: 'return' }[payment.state as string] as
    'reverse' | 'return' | undefined;
  if (!kind) return null;
  return {
    title: say(locale, `batches.${kind}`),
    text: say(locale, `batches.${kind}Text`),
    action: pageUrl(locale, `sent-payments/${payment.id}/${kind}`),
    version: payment.version,
    happenedOn: textField(state, 'happenedOn', say(locale, 'batches.happenedOn'), {
      ...{ type: 'date', required: true },
    }),
    reason: textField(state, 'reason', say(locale, 'payments.reason'), {
      ...{ required: true, maxlength: LONGEST_REASON },
    }),
  };
}

function confirmForm(payment: OwnTransfer, state: FormState, locale: Locale): TransferView['confirm'] {
  return {
    action: pageUrl(locale, `my/payments/${payment.id}`),
    currency: payment.transferCurrency,
    amount: textField(state, 'amount', say(locale, 'batches.arrived'), {
      ...{ type: 'number', required: true, maxlength: 20, unit: payment.transferCurrency },
      hint: say(locale, 'batches.arrivedHint'),
    }),
    receivedOn: textField(state, 'receivedOn', say(locale, 'batches.arrivedOn'), {
      ...{ type: 'date', required: true },
    }),
  };
}
