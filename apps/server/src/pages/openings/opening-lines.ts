import { formatDay, minorToDecimal, type Locale } from '@puente/kernel';
import {
  OPENING_REFUSALS,
  OPENING_STATES,
  type OpenedView,
  type OpeningState,
  type OpeningTotal,
  type RefusedGrant,
} from '@puente/ledger';
import { say } from '../../texts';
import { moneyWords } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PaymentBadge } from '../payments/payments.view';
import type { OpenedLine, OpeningTotalLine, RefusedLine } from './openings.view';

const BADGES: Readonly<Record<OpeningState, Pick<PaymentBadge, 'colour' | 'icon'>>> = {
  proposed: { colour: 'yellow', icon: 'question' },
  approved: { colour: 'green', icon: 'check' },
  withdrawn: { colour: 'grey', icon: 'cross' },
  'taken-back': { colour: 'grey', icon: 'cross' },
};

export const openingBadge = (state: OpeningState, locale: Locale): PaymentBadge => ({
  label: OPENING_STATES[state][locale],
  ...BADGES[state],
});

export const openingUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `openings/${id}${tail}`);

export const totalLines = (totals: readonly OpeningTotal[], locale: Locale): OpeningTotalLine[] =>
  totals.map(({ currency, count, amountMinor, receivedMinor }) => ({
    ...{ currency, count, amount: moneyWords(amountMinor, currency, locale) },
    received: moneyWords(receivedMinor, currency, locale),
  }));

/** @param urlOf the page of the award; none before it is there */
export const openedLines = <Grant extends OpenedView>(
  grants: readonly Grant[],
  locale: Locale,
  urlOf: (grant: Grant) => string | null = () => null,
): OpenedLine[] =>
  grants.map((grant) => ({
    nonprofit: grant.card?.label ?? say(locale, 'openings.nonprofitGone'),
    ...{
      url: urlOf(grant),
      from: formatDay(grant.grantedOn, locale),
      until: formatDay(grant.endsOn, locale),
    },
    amount: moneyWords(grant.amountMinor, grant.currency, locale),
    received: moneyWords(grant.receivedMinor, grant.currency, locale),
  }));

/** What the record says is shown as it says it: an amount may be below zero, and a day not known. */
export const refusedLines = (refused: readonly RefusedGrant[], locale: Locale): RefusedLine[] =>
  refused.map(({ grant, refusal }) => ({
    recipient: grant.recipient,
    givenOn: grant.grantedOn ? formatDay(grant.grantedOn, locale) : '—',
    amount: grant.amountMinor === null ? '—' : `${minorToDecimal(grant.amountMinor)} ${grant.currency}`,
    reason: OPENING_REFUSALS[refusal][locale],
  }));
