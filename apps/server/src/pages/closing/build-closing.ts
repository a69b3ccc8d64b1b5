import { formatMoment, formatMoney, type Locale } from '@puente/kernel';
import {
  CLOSING_POINTS,
  type Closing,
  type ClosingPoint,
  type ClosingPointCode,
  type FunderClosing,
} from '@puente/ledger';
import { say } from '../../texts';
import { awardBadge } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { ClosingLine, ClosingView } from './closing.view';

/** Who reads the closing of an award for its funder, and whether they may confirm it. */
export interface ClosingReader {
  readonly personId: string;
  readonly mayEnd: boolean;
}

type Side = 'funder' | 'nonprofit';

/** Where each point is settled, behind the award’s address on either side; the legal route has a page of its own. */
const PLACES: Readonly<Record<ClosingPointCode, string>> = {
  'requirements-open': '/requirements',
  'requirements-to-accept': '/requirements',
  'final-report': '/requirements',
  'instalments-open': '/disbursements',
  returned: '/disbursements',
  'payments-under-way': '/disbursements',
  receipts: '/disbursements',
  'amendment-of-funder': '/amendments',
  'amendment-of-nonprofit': '/amendments',
  'amendment-coming': '/amendments',
  'route-steps': '/diligence',
};

/** For the funder’s people: with who began it, and the close for somebody else. */
export function buildClosing(
  page: PageModel,
  closing: FunderClosing,
  reader: ClosingReader,
  state: FormState,
): ClosingView {
  const { locale } = page;
  const { ending, award } = closing;
  const isBegun = award.state === 'closing' && ending?.state === 'begun';
  const mayClose = isBegun && closing.isSettled && reader.mayEnd && ending.begunBy !== reader.personId;
  return {
    ...viewOf(page, closing, 'funder', state),
    notes: notesOf(closing, reader, locale),
    close: mayClose ? { action: pageUrl(locale, `awards/${award.id}/closing`), shown: ending.shown } : null,
  };
}

/** For the nonprofit’s people. */
export const buildMyClosing = (page: PageModel, closing: Closing, state: FormState): ClosingView => ({
  ...viewOf(page, closing, 'nonprofit', state),
  notes: overNotes(closing, page.locale),
  close: null,
});

type Shared = Omit<ClosingView, 'notes' | 'close'>;

function viewOf(page: PageModel, closing: Closing, side: Side, state: FormState): Shared {
  const { locale } = page;
  const { award, points, unpaid } = closing;
  const amount = formatMoney(unpaid, locale);
  return {
    ...{ page, errors: errorSummary(state, []), badge: awardBadge(award.state, locale) },
    heading: say(locale, 'closing.ofAward', { award: award.title }),
    backUrl: awardAt(side, award.id, '', locale),
    lines: points.map((point) => lineOf(point, side, award.id, locale)),
    unpaid: isOver(closing) ? null : say(locale, 'closing.unpaid', { amount }),
  };
}

function lineOf({ code, holder, left }: ClosingPoint, side: Side, id: string, locale: Locale): ClosingLine {
  const isMet = left === 0;
  return {
    ...{ what: CLOSING_POINTS[code].label[locale], isMet },
    url: isMet ? null : placeOf(code, side, id, locale),
    standing: isMet ? say(locale, 'closing.met') : say(locale, 'closing.left', { count: left }),
    holder: isMet ? say(locale, 'closing.nobody') : say(locale, `closing.has-${holder}`),
  };
}

function placeOf(code: ClosingPointCode, side: Side, id: string, locale: Locale): string {
  const place = PLACES[code];
  if (side === 'funder') return awardAt(side, id, place, locale);
  if (place === '/requirements' || place === '/diligence') return pageUrl(locale, `my${place}`);
  return awardAt(side, id, place, locale);
}

const awardAt = (side: Side, id: string, tail: string, locale: Locale): string =>
  pageUrl(locale, `${side === 'nonprofit' ? 'my/' : ''}awards/${id}${tail}`);

const isOver = ({ award: { state } }: Closing): boolean => state === 'closed' || state === 'terminated';

function overNotes({ award: { state } }: Closing, locale: Locale): string[] {
  if (state === 'closed') return [say(locale, 'closing.closed')];
  return state === 'terminated' ? [say(locale, 'closing.ended')] : [];
}

function notesOf(closing: FunderClosing, { personId }: ClosingReader, locale: Locale): string[] {
  if (isOver(closing)) return overNotes(closing, locale);
  const { ending } = closing;
  if (ending?.kind !== 'close' || !ending.begunAt) return [say(locale, 'closing.notBegun')];
  const who = ending.beginner ?? say(locale, 'reviews.somebody');
  const begun = say(locale, 'closing.begunBy', { who, moment: formatMoment(ending.begunAt, locale) });
  return ending.begunBy === personId ? [begun, say(locale, 'closing.ownBeginning')] : [begun];
}
