import { hasLetter, type ReceivedAwardRow } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { AwardBadge } from '../awards/awards.view';
import { awardBadge, moneyWords, periodWords, termsView } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paperLinks } from '../papers/paper-links';
import type { MyAwardListView, MyAwardView } from './my-awards.view';

export const myAwardUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `my/awards/${id}${tail}`);

/** What a nonprofit is given, the latest to begin first. */
export function buildMyAwardList(page: PageModel, rows: readonly ReceivedAwardRow[]): MyAwardListView {
  const { locale } = page;
  return {
    page,
    requirementsUrl: pageUrl(locale, 'my/requirements'),
    reportsUrl: pageUrl(locale, 'my/reports'),
    lines: rows.map((row) => ({
      ...{ title: row.title, url: myAwardUrl(locale, row.id), funder: row.funder },
      ...{ badge: ownBadge(row, locale), period: periodWords(row, locale) },
      amount: moneyWords(row.amountMinor, row.currency, locale),
    })),
    empty: {
      title: say(locale, 'myAwards.emptyTitle'),
      text: say(locale, 'myAwards.emptyText'),
      ...{ url: null, action: null },
    },
  };
}

const isSignedAlone = ({ state, isSignedByUs }: ReceivedAwardRow): boolean =>
  state === 'agreement' && isSignedByUs;

/** Where it stands for who is given it: nothing is left to sign once their own side has. */
const ownBadge = (row: ReceivedAwardRow, locale: Locale): AwardBadge => ({
  ...awardBadge(row.state, locale),
  ...(isSignedAlone(row) ? { label: say(locale, 'myAwards.signedByUs'), icon: 'check' } : {}),
});

export function buildMyAward(page: PageModel, row: ReceivedAwardRow): MyAwardView {
  const { locale } = page;
  return {
    ...{ page, heading: row.title, funder: row.funder, badge: ownBadge(row, locale) },
    backUrl: pageUrl(locale, 'my/awards'),
    agreementUrl: row.hasAgreement ? myAwardUrl(locale, row.id, '/agreement') : null,
    amendmentsUrl: row.state === 'agreement' ? null : myAwardUrl(locale, row.id, '/amendments'),
    visitsUrl: myAwardUrl(locale, row.id, '/visits'),
    closingUrl: row.state === 'agreement' ? null : myAwardUrl(locale, row.id, '/closing'),
    papers: hasLetter(row.state)
      ? paperLinks('papers.letter', (language) => myAwardUrl(language, row.id, '/letter'), locale)
      : [],
    isToSign: row.state === 'agreement' && !row.isSignedByUs,
    waitsFor: isSignedAlone(row) ? say(locale, 'myAwards.waitsForFunder') : null,
    ...termsView({ ...row, beyondCall: '' }, locale),
  };
}
