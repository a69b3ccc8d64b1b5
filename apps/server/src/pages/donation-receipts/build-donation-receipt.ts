import { RECEIPT_ANSWERS, RECEIPT_CHECKS, type ReceiptAnswer, type ReceiptCheck } from '@puente/grants';
import {
  formatDay,
  formatMoment,
  isCurrency,
  minorToDecimal,
  type DateOnly,
  type Locale,
} from '@puente/kernel';
import {
  agreesInAll,
  type AddedReceipt,
  type OwnDonationReceipt,
  type PaymentReceipt,
  type ReceiptForPayer,
} from '@puente/ledger';
import { say } from '../../texts';
import { moneyWords } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paymentUrl } from '../payments/payment-words';
import type { PaymentBadge } from '../payments/payments.view';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import type { DonationReceiptView } from './donation-receipts.view';

const LONGEST_REASON = 1000;

export const ownReceiptUrl = (locale: Locale, paymentId: string, tail = ''): string =>
  pageUrl(locale, `my/payments/${paymentId}/donation-receipt${tail}`);
export const receiptUrl = (locale: Locale, paymentId: string, tail = ''): string =>
  paymentUrl(locale, paymentId, `/donation-receipt${tail}`);

/** For the nonprofit, which adds it and may take it away until it is accepted. */
export function buildOwnDonationReceipt(
  page: PageModel,
  { payment, receipt, dueOn }: OwnDonationReceipt,
  reader: { readonly mayAdd: boolean; readonly today: DateOnly },
  state: FormState,
): DonationReceiptView {
  const { locale } = page;
  const isOpen = payment.state === 'sent' || payment.state === 'received';
  const url = (tail = ''): string => ownReceiptUrl(locale, payment.id, tail);
  return {
    ...common(page, payment, receipt, state, ['file']),
    backUrl: pageUrl(locale, `my/payments/${payment.id}`),
    awaited: receipt || !dueOn ? null : awaitedWords(dueOn, reader.today, locale),
    add: !receipt && isOpen && reader.mayAdd ? { action: url(), error: problemOf(state, 'file') } : null,
    removeAction: receipt && !receipt.acceptedAt && reader.mayAdd ? url('/remove') : null,
    accept: null,
  };
}

/** For who pays: somebody of theirs accepts it. */
export function buildDonationReceipt(
  page: PageModel,
  { payment, receipt }: PaymentReceipt,
  mayAccept: boolean,
  state: FormState,
): DonationReceiptView {
  const { locale } = page;
  return {
    ...common(page, payment, receipt, state, ['reason']),
    ...{ backUrl: paymentUrl(locale, payment.id), awaited: null, add: null, removeAction: null },
    accept:
      receipt && !receipt.acceptedAt && mayAccept ? acceptForm(payment.id, receipt, state, locale) : null,
  };
}

type AnyReceipt = AddedReceipt | ReceiptForPayer;

function common(
  page: PageModel,
  payment: Pick<OwnDonationReceipt['payment'], 'amountMinor' | 'currency'>,
  receipt: AnyReceipt | null,
  state: FormState,
  fields: readonly string[],
): Pick<DonationReceiptView, 'page' | 'errors' | 'heading' | 'badge' | 'facts' | 'checks' | 'acceptance'> {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, fields) },
    heading: moneyWords(payment.amountMinor, payment.currency, locale),
    badge: badgeOf(receipt, locale),
    facts: receipt ? factsOf(receipt, locale) : [],
    checks: receipt ? checksOf(receipt, locale) : [],
    acceptance: receipt?.acceptedAt ? acceptanceOf(receipt, receipt.acceptedAt, locale) : [],
  };
}

function badgeOf(receipt: AnyReceipt | null, locale: Locale): PaymentBadge {
  if (!receipt) return { label: say(locale, 'donationReceipts.noReceipt'), colour: 'grey', icon: 'question' };
  if (receipt.acceptedAt) {
    return { label: say(locale, 'donationReceipts.accepted'), colour: 'green', icon: 'check' };
  }
  const isOdd = !agreesInAll(receipt.comparison);
  const label = say(locale, isOdd ? 'donationReceipts.differs' : 'donationReceipts.waits');
  return { label, colour: isOdd ? 'yellow' : 'blue', icon: 'question' };
}

function awaitedWords(dueOn: DateOnly, today: DateOnly, locale: Locale): string {
  const key = dueOn < today ? 'donationReceipts.missing' : 'donationReceipts.dueOn';
  return say(locale, key, { day: formatDay(dueOn, locale) });
}

function factsOf(receipt: AnyReceipt, locale: Locale): Fact[] {
  const { totalMinor, currency, exchangeRate, letter, issuerRfc } = receipt;
  const total = isCurrency(currency)
    ? moneyWords(totalMinor, currency, locale)
    : `${minorToDecimal(totalMinor)} ${currency}`;
  const fact = (key: string, ...values: string[]): Fact => ({
    ...{ label: say(locale, `donationReceipts.${key}` as 'donationReceipts.uuid'), values },
  });
  return [
    fact('uuid', receipt.uuid),
    ...(issuerRfc === null ? [] : [fact('issuer', issuerRfc)]),
    fact('receiver', receipt.receiverRfc),
    fact('total', total),
    ...(exchangeRate === null ? [] : [fact('rate', exchangeRate)]),
    fact('issuedOn', formatDay(receipt.issuedOn, locale)),
    ...(letter === null ? [] : [fact('letter', letter, formatDay(receipt.letterOn, locale))]),
    ...('legend' in receipt ? [fact('legend', receipt.legend)] : []),
    fact('addedAt', formatMoment(receipt.addedAt, locale)),
  ];
}

const checksOf = ({ comparison }: AnyReceipt, locale: Locale): DonationReceiptView['checks'] =>
  (Object.entries(comparison) as [ReceiptCheck, ReceiptAnswer][]).map(([check, answer]) => ({
    what: RECEIPT_CHECKS[check][locale],
    answer: RECEIPT_ANSWERS[answer][locale],
    isOdd: answer !== 'agrees',
  }));

function acceptanceOf({ accepter, acceptedReason }: AnyReceipt, at: Date, locale: Locale): Fact[] {
  const who = accepter ?? say(locale, 'reviews.somebody');
  const words = say(locale, 'donationReceipts.acceptedBy', { who, moment: formatMoment(at, locale) });
  return [
    { label: say(locale, 'donationReceipts.accepted'), values: [words] },
    ...(acceptedReason ? [{ label: say(locale, 'donationReceipts.reason'), values: [acceptedReason] }] : []),
  ];
}

function acceptForm(
  paymentId: string,
  { uuid, comparison }: AnyReceipt,
  state: FormState,
  locale: Locale,
): DonationReceiptView['accept'] {
  return {
    ...{ action: receiptUrl(locale, paymentId, '/accept'), uuid },
    reason: textField(state, 'reason', say(locale, 'donationReceipts.reason'), {
      ...{ required: !agreesInAll(comparison), maxlength: LONGEST_REASON },
    }),
  };
}
