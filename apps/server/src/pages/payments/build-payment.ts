import { formatDay, formatMoment, type Locale } from '@puente/kernel';
import type { PaymentView } from '@puente/ledger';
import { say } from '../../texts';
import { awardUrl, moneyWords } from '../awards/award-words';
import { nonprofitLabel } from '../awards/build-award-list';
import { receiptUrl } from '../donation-receipts/build-donation-receipt';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { apart, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { PaymentReader } from './build-payment-list';
import { missingWords, paymentBadge, paymentUrl } from './payment-words';
import type { PaymentPageView } from './payments.view';

const LONGEST_REASON = 1000;

/** A payment exactly as an approval of it counts for. */
export function buildPayment(
  page: PageModel,
  row: PaymentView,
  reader: PaymentReader,
  state: FormState,
): PaymentPageView {
  const { locale } = page;
  const { award } = row;
  return {
    ...{ page, errors: errorSummary(state, ['reason']), backUrl: pageUrl(locale, 'payments') },
    heading: moneyWords(row.amountMinor, row.currency, locale),
    awardUrl: awardUrl(locale, award.id, '/disbursements'),
    transferUrl: row.sentOn && reader.mayPropose ? pageUrl(locale, `sent-payments/${row.id}`) : null,
    batchesUrl: row.state === 'approved' && reader.mayPropose ? pageUrl(locale, 'payment-batches') : null,
    receiptUrl: row.sentOn ? receiptUrl(locale, row.id) : null,
    badge: paymentBadge(row.state, locale),
    nonprofit: nonprofitLabel(award, locale),
    isProtected: award.card?.safety === 'protected',
    facts: factsOf(row, locale),
    people: peopleOf(row, locale),
    holds: missingWords(row.holds, 'funder', locale),
    ...actsOf(row, reader, state, locale),
  };
}

function factsOf(row: PaymentView, locale: Locale): Fact[] {
  const { award, transferCurrency, accountVersion: version } = row;
  return [
    { label: say(locale, 'payments.award'), values: [award.title] },
    {
      label: say(locale, 'payments.amount'),
      values: [moneyWords(row.amountMinor, row.currency, locale)],
    },
    { label: say(locale, 'payments.transfer'), values: [transferCurrency] },
    {
      label: say(locale, 'payments.account'),
      values: [say(locale, 'payments.accountOf', { version: String(version) })],
    },
    ...moved('payments.sent', row.sentMinor, row.sentOn, row, locale),
    ...moved('payments.received', row.receivedMinor, row.receivedOn, row, locale),
    ...(row.endedReason ? [{ label: say(locale, 'payments.reasonGiven'), values: [row.endedReason] }] : []),
  ];
}

function moved(
  label: 'payments.sent' | 'payments.received',
  minor: bigint | null,
  on: PaymentView['sentOn'],
  { transferCurrency }: PaymentView,
  locale: Locale,
): Fact[] {
  if (minor === null || on === null) return [];
  const values = [moneyWords(minor, transferCurrency, locale), formatDay(on, locale)];
  return [{ label: say(locale, label), values }];
}

function peopleOf(row: PaymentView, locale: Locale): Fact[] {
  const line = (key: 'proposed' | 'approved', who: string | null, at: Date | null): Fact[] => {
    if (at === null) return [];
    const words = { who: who ?? say(locale, 'reviews.somebody'), moment: formatMoment(at, locale) };
    return [{ label: say(locale, `payments.${key}`), values: [say(locale, 'payments.byAt', words)] }];
  };
  return [
    ...line('proposed', row.proposer, row.proposedAt),
    ...line('approved', row.approver, row.approvedAt),
    ...(row.endedAt
      ? [{ label: say(locale, 'payments.ended'), values: [formatMoment(row.endedAt, locale)] }]
      : []),
  ];
}

/** What may be done now. Who proposed it does neither approve nor reject it. */
function actsOf(
  { id, state, version, shown, proposedBy }: PaymentView,
  { personId, mayPropose, mayApprove }: PaymentReader,
  form: FormState,
  locale: Locale,
): Pick<PaymentPageView, 'approve' | 'reject' | 'withdraw' | 'cannot'> {
  const action = (tail: string): string => paymentUrl(locale, id, tail);
  const label = say(locale, 'payments.reason');
  const reason = textField(form, 'reason', label, { required: true, maxlength: LONGEST_REASON });
  const isOwn = proposedBy === personId;
  const mayDecide = mayApprove && state === 'proposed' && !isOwn;
  const mayTakeBack = mayPropose && (state === 'approved' || (state === 'proposed' && isOwn));
  return {
    approve: mayDecide ? { action: action('/approve'), shown } : null,
    reject: mayDecide ? { action: action('/reject'), shown, reason } : null,
    cannot: mayApprove && state === 'proposed' && isOwn ? say(locale, 'payments.own') : null,
    withdraw: mayTakeBack ? { action: action('/withdraw'), version, reason: apart(reason, '-back') } : null,
  };
}
