import { formatMoney, type Locale } from '@puente/kernel';
import {
  CLOSING_POINTS,
  type Closing,
  type ClosingPoint,
  type ClosingPointCode,
  type FunderClosing,
  type OwnClosing,
} from '@puente/ledger';
import { say } from '../../texts';
import { awardBadge } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { funderActs, ownActs, type ClosingReader } from './closing-acts';
import { funderNotes, isOver, ownNotes } from './closing-notes';
import type { ClosingLine, ClosingView } from './closing.view';

export type ClosingSide = 'funder' | 'nonprofit';

/** Where each point is settled, behind the award’s address on either side; the legal route has a page of its own. */
const PLACES: Readonly<Record<ClosingPointCode, string>> = {
  'requirements-open': '/requirements',
  'requirements-to-accept': '/requirements',
  'final-report': '/requirements',
  'instalments-open': '/disbursements',
  returned: '/disbursements',
  'payments-under-way': '/disbursements',
  receipts: '/disbursements',
  'donation-receipts': '/disbursements',
  'amendment-of-funder': '/amendments',
  'amendment-of-nonprofit': '/amendments',
  'amendment-coming': '/amendments',
  'route-steps': '/diligence',
};

/** For the funder’s people: with who began it, and what somebody else may confirm. */
export const buildClosing = (
  page: PageModel,
  closing: FunderClosing,
  reader: ClosingReader,
  state: FormState,
): ClosingView => ({
  ...viewOf(page, closing, 'funder', state),
  notes: funderNotes(closing, reader.personId, page.locale),
  ...funderActs(closing, reader, state, page.locale),
});

/** For the nonprofit’s people: with what they asked for. */
export const buildMyClosing = (
  page: PageModel,
  closing: OwnClosing,
  mayAsk: boolean,
  state: FormState,
): ClosingView => ({
  ...viewOf(page, closing, 'nonprofit', state),
  notes: ownNotes(closing, page.locale),
  ...ownActs(closing, mayAsk, state, page.locale),
});

type Shared = Pick<
  ClosingView,
  'page' | 'errors' | 'badge' | 'heading' | 'backUrl' | 'lines' | 'settled' | 'unpaid'
>;

function viewOf(page: PageModel, closing: Closing, side: ClosingSide, state: FormState): Shared {
  const { locale } = page;
  const { award, points, unpaid } = closing;
  const amount = formatMoney(unpaid, locale);
  const asked = award.state === 'terminated' ? [] : points;
  const missing = asked.filter(({ left }) => left > 0);
  return {
    ...{ page, badge: awardBadge(award.state, locale) },
    errors: errorSummary(state, ['reason', 'note', 'answer', 'words']),
    heading: say(locale, 'closing.ofAward', { award: award.title }),
    backUrl: awardAt(side, award.id, '', locale),
    lines: missing.map((point) => lineOf(point, side, award.id, locale)),
    settled: settledOf(asked, missing.length === 0, locale),
    unpaid: isOver(award.state) ? null : say(locale, 'closing.unpaid', { amount }),
  };
}

function settledOf(asked: readonly ClosingPoint[], isOpen: boolean, locale: Locale): ClosingView['settled'] {
  const points = asked.filter(({ left }) => left === 0).map(({ code }) => CLOSING_POINTS[code].label[locale]);
  return points.length > 0 ? { count: points.length, isOpen, points } : null;
}

function lineOf(
  { code, holder, left }: ClosingPoint,
  side: ClosingSide,
  id: string,
  locale: Locale,
): ClosingLine {
  return {
    ...{ what: CLOSING_POINTS[code].label[locale], url: placeOf(code, side, id, locale) },
    standing: say(locale, 'closing.left', { count: left }),
    holder: say(locale, `closing.has-${holder}`),
  };
}

function placeOf(code: ClosingPointCode, side: ClosingSide, id: string, locale: Locale): string {
  const place = PLACES[code];
  const isByItself = place === '/requirements' || place === '/diligence';
  return side === 'nonprofit' && isByItself
    ? pageUrl(locale, `my${place}`)
    : awardAt(side, id, place, locale);
}

const awardAt = (side: ClosingSide, id: string, tail: string, locale: Locale): string =>
  pageUrl(locale, `${side === 'nonprofit' ? 'my/' : ''}awards/${id}${tail}`);
