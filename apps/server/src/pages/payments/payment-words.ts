import type { Locale } from '@puente/kernel';
import { MISSING, PAYMENT_STATES, type Holder, type Missing, type PaymentState } from '@puente/ledger';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PaymentBadge } from './payments.view';

const BADGES: Readonly<Record<PaymentState, Pick<PaymentBadge, 'colour' | 'icon'>>> = {
  proposed: { colour: 'yellow', icon: 'question' },
  approved: { colour: 'green', icon: 'check' },
  withdrawn: { colour: 'grey', icon: 'cross' },
  rejected: { colour: 'grey', icon: 'cross' },
  batched: { colour: 'blue', icon: 'lock' },
  sent: { colour: 'blue', icon: 'check' },
  received: { colour: 'green', icon: 'check' },
  returned: { colour: 'yellow', icon: 'cross' },
  reversed: { colour: 'grey', icon: 'cross' },
};

export const paymentBadge = (state: PaymentState, locale: Locale): PaymentBadge => ({
  label: PAYMENT_STATES[state][locale],
  ...BADGES[state],
});

export const paymentUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `payments/${id}${tail}`);

type Side = 'funder' | 'nonprofit';

const holderOf = (holder: Exclude<Holder, 'nobody'>, side: Side, locale: Locale): string => {
  if (holder === 'funder') return say(locale, 'payments.funder');
  return say(locale, side === 'nonprofit' ? 'disbursements.yours' : 'payments.nonprofitHas');
};

/** What is missing, with who has it, in the words of one side. */
export const missingWords = (missing: readonly Missing[], side: Side, locale: Locale): string[] =>
  missing.map((code) => {
    const { means, holder } = MISSING[code];
    if (holder === 'nobody') return means[locale];
    return say(locale, 'payments.holderOf', { what: means[locale], holder: holderOf(holder, side, locale) });
  });
