import { hasLetter, type ReceivedAwardRow } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { awardBadge, moneyWords, periodWords, termsView } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { paperLinks } from '../papers/paper-links';
import type { GivenAwardListView, GivenAwardView } from './given-awards.view';

export const givenAwardUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `given-awards/${id}${tail}`);

/** What funders give to HIP, the latest to begin first. */
export function buildGivenAwardList(
  page: PageModel,
  rows: readonly ReceivedAwardRow[],
  maySeeBank: boolean,
): GivenAwardListView {
  const { locale } = page;
  return {
    ...{ page, backUrl: pageUrl(locale, 'awards'), requirementsUrl: pageUrl(locale, 'my/requirements') },
    bankUrl: maySeeBank ? pageUrl(locale, 'my/bank') : null,
    lines: rows.map((row) => ({
      ...{ title: row.title, url: givenAwardUrl(locale, row.id), funder: row.funder },
      ...{ badge: awardBadge(row.state, locale), period: periodWords(row, locale) },
      amount: moneyWords(row.amountMinor, row.currency, locale),
    })),
    empty: {
      title: say(locale, 'givenAwards.emptyTitle'),
      text: say(locale, 'givenAwards.emptyText'),
      ...{ url: null, action: null },
    },
  };
}

export function buildGivenAward(page: PageModel, row: ReceivedAwardRow): GivenAwardView {
  const { locale } = page;
  return {
    ...{ page, heading: row.title, funder: row.funder, badge: awardBadge(row.state, locale) },
    backUrl: pageUrl(locale, 'given-awards'),
    agreementUrl: givenAwardUrl(locale, row.id, '/agreement'),
    ...(row.state === 'agreement'
      ? { amendmentsUrl: null, closingUrl: null }
      : {
          amendmentsUrl: myAwardUrl(locale, row.id, '/amendments'),
          closingUrl: myAwardUrl(locale, row.id, '/closing'),
        }),
    visitsUrl: myAwardUrl(locale, row.id, '/visits'),
    papers: hasLetter(row.state)
      ? paperLinks('papers.letter', (language) => myAwardUrl(language, row.id, '/letter'), locale)
      : [],
    next: nextWords(row, locale),
    ...termsView({ ...row, beyondCall: '' }, locale),
  };
}

function nextWords({ state, isSignedByUs }: ReceivedAwardRow, locale: Locale): string | null {
  if (state === 'active') return say(locale, 'givenAwards.giveOn');
  if (state !== 'agreement') return null;
  return say(locale, isSignedByUs ? 'givenAwards.waits' : 'givenAwards.toSign');
}
