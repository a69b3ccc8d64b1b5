import type { DeskProgress, ScenarioRow } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { deskFrame } from '../review-desk/desk-frame';
import { pageOf, paginate } from '../shared/pagination.view';
import { money, scenarioBadge, scenariosUrl, worthWords } from './scenario-words';
import type { ScenarioListLine, ScenarioListView } from './scenarios.view';

/** The scenarios of a call, the latest first; those that are worked out can be compared. */
export function buildScenarioList(
  page: PageModel,
  rows: readonly ScenarioRow[],
  progress: DeskProgress,
  { page: at, pageSize }: { readonly page: number; readonly pageSize: number },
): ScenarioListView {
  const { locale } = page;
  const url = scenariosUrl(locale, progress.call.id);
  const newUrl = `${url}/new`;
  const lines = pageOf(rows, at, pageSize).map((row) => lineOf(row, url, locale));
  return {
    ...{ page, frame: deskFrame(progress, 'decided', locale), newUrl, lines },
    compareUrl: lines.filter(({ choose }) => choose !== null).length > 1 ? `${url}/compare` : null,
    pagination: paginate(rows.length, at, pageSize, (number) => `${url}?page=${number}`),
    printUrl: `${url}?print=1`,
    empty: {
      title: say(locale, 'scenarios.emptyTitle'),
      text: say(locale, 'scenarios.emptyText'),
      ...{ url: newUrl, action: say(locale, 'scenarios.new') },
    },
  };
}

function lineOf(row: ScenarioRow, url: string, locale: Locale): ScenarioListLine {
  const { id, title, result, candidates, currency } = row;
  const best = result?.best ?? null;
  const chosen = best ? String(best.awards.length) : '0';
  return {
    ...{ id, title, url: `${url}/${id}`, badge: scenarioBadge(row, locale) },
    budget: money(row.budgetMinor, currency, locale),
    worth: best ? worthWords(best.worth, locale) : '—',
    spent: best ? money(best.spentMinor, currency, locale) : '—',
    chosen: result ? say(locale, 'scenarios.of', { chosen, all: candidates }) : '—',
    maker: row.maker ?? say(locale, 'reviews.somebody'),
    madeAt: formatMoment(row.madeAt, locale),
    choose: result && say(locale, 'scenarios.choose', { title }),
  };
}
