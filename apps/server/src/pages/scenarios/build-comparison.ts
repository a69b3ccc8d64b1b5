import type { ScenarioComparison, ScenarioRow } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { pageOf, paginate } from '../shared/pagination.view';
import type { ShownPart } from './build-scenario';
import { candidateLabel, limitWords, money, worthWords } from './scenario-words';
import type { ComparedRow, ScenarioComparisonView, ScenarioSetting } from './scenarios.view';

/** Two to four scenarios side by side: what each is worth and awards, and in which candidates they differ. */
export function buildComparison(
  page: PageModel,
  compared: ScenarioComparison,
  setting: ScenarioSetting,
  { page: at, pageSize }: ShownPart,
): ScenarioComparisonView {
  const { locale } = page;
  const { scenarios, alike } = compared;
  const list = setting.url;
  const asked = scenarios.map(({ id }) => `id=${id}`).join('&');
  const url = `${list}/compare?${asked}`;
  return {
    ...{ page, setting, backUrl: list },
    columns: scenarios.map(({ id, title }) => ({ title, url: `${list}/${id}` })),
    rows: rowsOf(scenarios, locale),
    differing: differingOf(compared, pageOf(compared.differing, at, pageSize), locale),
    pagination: paginate(compared.differing.length, at, pageSize, (number) => `${url}&page=${number}`),
    alike: say(locale, setting.listUrl ? 'scenarios.alikeOfList' : 'scenarios.alike', { count: alike }),
    printUrl: `${url}&print=1`,
  };
}

function rowsOf(scenarios: readonly ScenarioRow[], locale: Locale): ComparedRow[] {
  const row = (label: string, valueOf: (of: ScenarioRow) => string): ComparedRow => ({
    label,
    cells: scenarios.map((each) => ({ column: each.title, value: valueOf(each) })),
  });
  const infeasible = say(locale, 'scenarios.infeasible');
  const best = (of: ScenarioRow) => of.result?.best ?? null;
  return [
    row(say(locale, 'scenarios.budget'), (of) => money(of.budgetMinor, of.currency, locale)),
    row(say(locale, 'scenarios.worth'), (of) =>
      best(of) ? worthWords(best(of)!.worth, locale) : infeasible,
    ),
    row(say(locale, 'scenarios.spent'), (of) =>
      best(of) ? money(best(of)!.spentMinor, of.currency, locale) : '—',
    ),
    row(say(locale, 'scenarios.chosen'), (of) =>
      say(locale, 'scenarios.of', { chosen: best(of)?.awards.length ?? 0, all: of.candidates }),
    ),
    row(
      say(locale, 'scenarios.limitsOf'),
      (of) =>
        of.limits.map((limit) => limitWords(limit, of.currency, locale)).join('; ') ||
        say(locale, 'scenarios.noLimits'),
    ),
  ];
}

const differingOf = (
  { source, scenarios, lines }: ScenarioComparison,
  differing: ScenarioComparison['differing'],
  locale: Locale,
): ComparedRow[] =>
  differing.map(({ subjectId, amounts }) => ({
    label: candidateLabel(source.place, { subjectId, card: lines.get(subjectId)?.card ?? null }, locale),
    cells: amounts.map((minor, at) => {
      const { title, currency } = scenarios[at]!;
      return {
        column: title,
        value: minor === null ? say(locale, 'scenarios.notFunded') : money(minor, currency, locale),
      };
    }),
  }));
