import type { DecisionRow, DeskProgress } from '@puente/grants';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { deskFrame, deskUrl } from '../review-desk/desk-frame';
import { decisionBadge, decisionTitle, decisionUrl, proposerOf } from './decision-words';
import type { DecisionListView } from './decisions.view';

/** The lists of decisions of a call, the latest first. */
export function buildDecisionList(
  page: PageModel,
  rows: readonly DecisionRow[],
  progress: DeskProgress,
): DecisionListView {
  const { locale } = page;
  const { call, received } = progress;
  const newUrl = received > 0 ? `${deskUrl(locale, call.id, 'decided')}/new` : null;
  return {
    page,
    frame: deskFrame(progress, 'decided', locale),
    newUrl,
    lines: rows.map((row) => ({
      ...{ title: decisionTitle(row, locale), url: decisionUrl(locale, call.id, row.id) },
      ...{ badge: decisionBadge(row, locale), proposer: proposerOf(row, locale) },
      ...{ count: row.items, quorum: row.quorum },
    })),
    empty: {
      title: say(locale, 'decisions.emptyTitle'),
      text: say(locale, newUrl ? 'decisions.emptyText' : 'reviewAssignments.emptyText'),
      ...{ url: newUrl, action: newUrl && say(locale, 'decisions.new') },
    },
  };
}
