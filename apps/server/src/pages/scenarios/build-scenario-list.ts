import type { ScenarioRow } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { pageOf, paginate } from '../shared/pagination.view';
import { money, scenarioBadge, worthWords } from './scenario-words';
import type { ScenarioListLine, ScenarioListView, ScenarioSetting } from './scenarios.view';

/** The scenarios of a call or a shortlist, the latest first; those that are worked out can be compared. */
export function buildScenarioList(
  page: PageModel,
  rows: readonly ScenarioRow[],
  setting: ScenarioSetting,
  { page: at, pageSize }: { readonly page: number; readonly pageSize: number },
): ScenarioListView {
  const { locale } = page;
  const { url } = setting;
  const newUrl = setting.isInUse ? `${url}/new` : null;
  const lines = pageOf(rows, at, pageSize).map((row) => lineOf(row, url, locale));
  return {
    ...{ page, setting, newUrl, lines },
    compareUrl: lines.filter(({ choose }) => choose !== null).length > 1 ? `${url}/compare` : null,
    pagination: paginate(rows.length, at, pageSize, (number) => `${url}?page=${number}`),
    printUrl: `${url}?print=1`,
    empty: {
      title: say(locale, 'scenarios.emptyTitle'),
      text: say(locale, 'scenarios.emptyText'),
      ...{ url: newUrl, action: newUrl && say(locale, 'scenarios.new') },
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
