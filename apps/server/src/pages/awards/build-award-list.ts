import type { AwardView } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel } from '../reviews/review-words';
import { awardBadge, awardUrl, moneyWords, periodWords } from './award-words';
import type { AwardListView } from './awards.view';

/** What an award's nonprofit is called: as the circle knows it, else by the beginning of a number. */
export const nonprofitLabel = ({ card, applicationId, id }: AwardView, locale: Locale): string =>
  applicationLabel({ card, applicationId: applicationId ?? id }, locale);

/** Where the list leads its reader besides the awards. */
export interface AwardListReader {
  readonly readsBooks: boolean;
  /** Whether awards that funders give to HIP are theirs to read. */
  readonly readsGiven: boolean;
  readonly mayEdit: boolean;
}

/** A funder's awards, the latest written first, with the ways on that its reader has. */
export function buildAwardList(
  page: PageModel,
  rows: readonly AwardView[],
  { readsBooks, readsGiven, mayEdit }: AwardListReader,
): AwardListView {
  const { locale } = page;
  return {
    page,
    paymentsUrl: pageUrl(locale, 'payments'),
    requirementsUrl: pageUrl(locale, 'requirements'),
    reportsUrl: pageUrl(locale, 'reports'),
    monthEndUrl: readsBooks ? pageUrl(locale, 'month-end') : null,
    givenUrl: readsGiven ? pageUrl(locale, 'given-awards') : null,
    directUrl: mayEdit ? pageUrl(locale, 'awards/direct') : null,
    lines: rows.map((row) => ({
      ...{ title: row.title, url: awardUrl(locale, row.id), nonprofit: nonprofitLabel(row, locale) },
      ...{ isProtected: row.card?.safety === 'protected', badge: awardBadge(row.state, locale) },
      ...{ amount: moneyWords(row.amountMinor, row.currency, locale), period: periodWords(row, locale) },
    })),
    empty: {
      title: say(locale, 'awards.emptyTitle'),
      text: say(locale, 'awards.emptyText'),
      ...{ url: pageUrl(locale, 'calls'), action: say(locale, 'awards.toCalls') },
    },
  };
}
