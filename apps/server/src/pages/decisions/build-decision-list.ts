import type { DecisionRow, DeskProgress } from '@puente/grants';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { deskFrame, deskUrl } from '../review-desk/desk-frame';
import { pageOf, paginate } from '../shared/pagination.view';
import { decisionBadge, decisionTitle, decisionUrl, proposerOf } from './decision-words';
import type { DecisionListView } from './decisions.view';

/** The lists of decisions of a call, the latest first. */
export function buildDecisionList(
  page: PageModel,
  rows: readonly DecisionRow[],
  progress: DeskProgress,
  { page: at, pageSize }: { readonly page: number; readonly pageSize: number },
): DecisionListView {
  const { locale } = page;
  const { call, received } = progress;
  const url = deskUrl(locale, call.id, 'decided');
  const newUrl = received > 0 ? `${url}/new` : null;
  return {
    page,
    frame: deskFrame(progress, 'decided', locale),
    newUrl,
    scenariosUrl: pageUrl(locale, `calls/${call.id}/scenarios`),
    lines: pageOf(rows, at, pageSize).map((row) => ({
      ...{ title: decisionTitle(row, locale), url: decisionUrl(locale, call.id, row.id) },
      ...{ badge: decisionBadge(row, locale), proposer: proposerOf(row, locale) },
      ...{ count: row.items, quorum: row.quorum },
    })),
    pagination: paginate(rows.length, at, pageSize, (number) => `${url}?page=${number}`),
    printUrl: `${url}?print=1`,
    empty: {
      title: say(locale, 'decisions.emptyTitle'),
      text: say(locale, newUrl ? 'decisions.emptyText' : 'reviewAssignments.emptyText'),
      ...{ url: newUrl, action: newUrl && say(locale, 'decisions.new') },
    },
  };
}
