import { formatMoment, groupBy, type Currency, type Locale } from '@puente/kernel';
import {
  PAYMENT_STATES,
  paymentStates,
  type PaymentQueue,
  type PaymentState,
  type PaymentTotal,
  type PaymentView,
} from '@puente/ledger';
import { say } from '../../texts';
import { moneyWords } from '../awards/award-words';
import { nonprofitLabel } from '../awards/build-award-list';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { fileLinks } from '../shared/file-links';
import { missingWords, paymentBadge, paymentUrl } from './payment-words';
import type { PaymentLine, PaymentListView } from './payments.view';

/** Who reads the payments, and whether they may approve those of others. */
export interface PaymentReader {
  readonly personId: string;
  readonly mayPropose: boolean;
  readonly mayApprove: boolean;
}

/** One page of payments, with ways to the others and to files. */
export function buildPaymentList(
  page: PageModel,
  queue: PaymentQueue,
  asked: PaymentState | null,
  reader: PaymentReader,
): PaymentListView {
  const { locale } = page;
  const urlOf = (state: PaymentState | null, number = 1): string =>
    addressOf(locale, 'payments', state, number);
  return {
    page,
    filters: [null, ...paymentStates].map((state) => ({
      label: state ? PAYMENT_STATES[state][locale] : say(locale, 'payments.waiting'),
      ...{ url: urlOf(state), current: state === asked },
    })),
    totals: totalsOf(queue.totals, locale),
    lines: queue.payments.map((row) => lineOf(row, reader, locale)),
    empty: {
      ...{ title: say(locale, 'payments.emptyTitle'), text: say(locale, 'payments.emptyText') },
      ...{ url: pageUrl(locale, 'awards'), action: say(locale, 'payments.toAwards') },
    },
    batchesUrl: reader.mayPropose ? pageUrl(locale, 'payment-batches') : null,
    files: fileLinks('payments', (path) => addressOf(locale, path, asked, 1), ['csv', 'xlsx']),
    pages: pagesOf(queue, (number) => urlOf(asked, number)),
  };
}

function pagesOf({ page, hasMore }: PaymentQueue, urlOf: (page: number) => string): PaymentListView['pages'] {
  if (page === 1 && !hasMore) return null;
  return { newerUrl: page > 1 ? urlOf(page - 1) : null, olderUrl: hasMore ? urlOf(page + 1) : null };
}

function addressOf(locale: Locale, path: string, state: PaymentState | null, page: number): string {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return pageUrl(locale, query === '' ? path : `${path}?${query}`);
}

function lineOf(row: PaymentView, reader: PaymentReader, locale: Locale): PaymentLine {
  const { award, state, amountMinor, currency, proposer, proposedAt } = row;
  const who = proposer ?? say(locale, 'reviews.somebody');
  return {
    ...{ title: award.title, url: paymentUrl(locale, row.id), nonprofit: nonprofitLabel(award, locale) },
    ...{ isProtected: award.card?.safety === 'protected', badge: paymentBadge(state, locale) },
    ...{ note: noteOf(row, reader, locale), amount: moneyWords(amountMinor, currency, locale) },
    proposed: say(locale, 'payments.byAt', { who, moment: formatMoment(proposedAt, locale) }),
    holds: missingWords(row.holds, 'funder', locale),
  };
}

function noteOf(row: PaymentView, reader: PaymentReader, locale: Locale): string | null {
  if (row.state !== 'proposed' || !reader.mayApprove) return null;
  return say(locale, row.proposedBy === reader.personId ? 'payments.own' : 'payments.waitsForYou');
}

function totalsOf(totals: readonly PaymentTotal[], locale: Locale): Fact[] {
  const words = ({ state, count, minor, currency }: PaymentTotal): string =>
    say(locale, 'payments.totalOf', {
      ...{ state: PAYMENT_STATES[state][locale], count: String(count) },
      amount: moneyWords(minor, currency, locale),
    });
  const byCurrency: ReadonlyMap<Currency, readonly PaymentTotal[]> = groupBy(totals, (each) => each.currency);
  return [...byCurrency].map(([currency, each]) => ({ label: currency, values: each.map(words) }));
}
