import { formatDay, formatMoment, type Locale } from '@puente/kernel';
import { OPENING_PAID, type OpeningRow, type OpeningView } from '@puente/ledger';
import { SUPPORTS } from '@puente/grants';
import { legalRoutes, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { openedLines, openingBadge, openingUrl, totalLines } from './opening-lines';
import type { OpeningListView, OpeningPageView } from './openings.view';

/** Openings, the latest proposed first. */
export function buildOpeningList(
  page: PageModel,
  rows: readonly OpeningRow[],
  mayPropose: boolean,
): OpeningListView {
  const { locale } = page;
  return {
    page,
    lines: rows.map((row) => ({
      title: formatMoment(row.proposedAt, locale),
      ...{ url: openingUrl(locale, row.id), badge: openingBadge(row.state, locale), grants: row.grants },
      proposed: row.proposer ?? say(locale, 'reviews.somebody'),
    })),
    empty: {
      title: say(locale, 'openings.emptyTitle'),
      ...{ text: say(locale, 'openings.emptyText'), url: null, action: null },
    },
    newUrl: mayPropose ? pageUrl(locale, 'openings/new') : null,
  };
}

interface OpeningReader {
  readonly personId: string;
  readonly mayAct: boolean;
}

/** One opening with its grants, and what its reader may do with it now. */
export function buildOpening(
  page: PageModel,
  opening: OpeningView,
  reader: OpeningReader,
  state: FormState,
): OpeningPageView {
  const { locale } = page;
  const isThere = opening.state === 'approved';
  return {
    ...{ page, errors: errorSummary(state, []), backUrl: pageUrl(locale, 'openings') },
    ...{ badge: openingBadge(opening.state, locale), facts: factsOf(opening, locale) },
    totals: totalLines(opening.totals, locale),
    lines: openedLines(opening.content, locale, ({ awardId }) =>
      isThere ? pageUrl(locale, `awards/${awardId}`) : null,
    ),
    ...actsOf(opening, reader, locale),
  };
}

function factsOf(opening: OpeningView, locale: Locale): Fact[] {
  const by = (key: 'proposed' | 'approved', who: string | null, at: Date | null): Fact[] => {
    if (at === null) return [];
    const words = { who: who ?? say(locale, 'reviews.somebody'), moment: formatMoment(at, locale) };
    return [{ label: say(locale, `openings.${key}`), values: [say(locale, 'payments.byAt', words)] }];
  };
  const { strategy, support, route, months, paid, asOf } = opening;
  return [
    { label: say(locale, 'openings.strategy'), values: [strategies.label(strategy)[locale]] },
    { label: say(locale, 'openings.support'), values: [SUPPORTS[support][locale]] },
    { label: say(locale, 'openings.route'), values: [legalRoutes.label(route)[locale]] },
    { label: say(locale, 'openings.months'), values: [String(months)] },
    { label: say(locale, 'openings.paid'), values: [OPENING_PAID[paid][locale]] },
    { label: say(locale, 'openings.asOf'), values: [formatDay(asOf, locale)] },
    ...by('proposed', opening.proposer, opening.proposedAt),
    ...by('approved', opening.approver, opening.approvedAt),
  ];
}

function actsOf(
  { id, state, version, shown, proposedBy }: OpeningView,
  { personId, mayAct }: OpeningReader,
  locale: Locale,
): Pick<OpeningPageView, 'own' | 'approve' | 'withdraw' | 'takeBack'> {
  const action = (tail: string): string => openingUrl(locale, id, tail);
  const [waits, isOwn] = [mayAct && state === 'proposed', proposedBy === personId];
  return {
    own: waits && isOwn ? say(locale, 'openings.own') : null,
    approve: waits && !isOwn ? { action: action('/approve'), shown } : null,
    withdraw: waits ? { action: action('/withdraw'), version } : null,
    takeBack: mayAct && state === 'approved' ? { action: action('/take-back'), version } : null,
  };
}
