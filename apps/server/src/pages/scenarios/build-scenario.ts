import type { ScenarioLine, ScenarioPortfolio, ScenarioRow, ScenarioView } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { decisionUrl } from '../decisions/decision-words';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { pageOf, paginate } from '../shared/pagination.view';
import { buildResult } from './build-scenario-result';
import { nextStep, type ReaderMay } from './next-step';
import { candidateLabel, countsWords, limitWords, money, scenarioBadge, worthWords } from './scenario-words';
import type { ScenarioLineView, ScenarioPageView, ScenarioSetting } from './scenarios.view';

/** Which of the candidates are shown. */
export interface ShownPart {
  readonly page: number;
  readonly pageSize: number;
}

/** Where a scenario is shown, and to whom. */
export interface ScenarioShown {
  readonly setting: ScenarioSetting;
  readonly part: ShownPart;
  readonly may: ReaderMay;
}

/** A scenario as it was asked, and what was worked out of it; its candidates a part at a time. */
export function buildScenario(
  page: PageModel,
  view: ScenarioView,
  shown: ScenarioShown,
  state: FormState,
): ScenarioPageView {
  const { locale } = page;
  const { source, scenario, lines } = view;
  const { setting, part } = shown;
  const list = setting.url;
  const url = `${list}/${scenario.id}`;
  const isChosen = (scenario.result?.best?.awards.length ?? 0) > 0;
  return {
    ...{ page, setting, errors: errorSummary(state, []) },
    ...{ heading: scenario.title, badge: scenarioBadge(scenario, locale), backUrl: list },
    ...{
      copyUrl: setting.isInUse ? `${list}/new?copy=${scenario.id}` : null,
      csvUrl: `${url}/file.csv`,
      xlsxUrl: `${url}/file.xlsx`,
    },
    originUrl: scenario.copyOf && `${list}/${scenario.copyOf}`,
    facts: factsOf(scenario, locale),
    limits: limitsOf(scenario, locale),
    waiting: scenario.state === 'waiting' ? { url, stopAction: `${url}/cancel` } : null,
    fault: faultWords(scenario, locale),
    result: buildResult(view, url, locale),
    protectedNotice: lines.some((line) => line.state === null)
      ? say(locale, 'scenarios.protectedNotice')
      : null,
    lines: linesOf(view, shown, locale),
    pagination: paginate(lines.length, part.page, part.pageSize, (number) => `${url}?page=${number}#t-lines`),
    printUrl: `${url}?print=1`,
    hasNextSteps: source.list !== null && isChosen,
    proposeAction: source.call && isChosen && scenario.decisionId === null ? `${url}/propose` : null,
    decisionUrl:
      source.call && scenario.decisionId && decisionUrl(locale, source.call.id, scenario.decisionId),
  };
}

function factsOf(row: ScenarioRow, locale: Locale): Fact[] {
  const fact = (label: string, value: string): Fact => ({ label, values: [value] });
  const best = row.result?.best;
  return [
    fact(say(locale, 'scenarios.budget'), money(row.budgetMinor, row.currency, locale)),
    ...(best
      ? [
          fact(say(locale, 'scenarios.spent'), money(best.spentMinor, row.currency, locale)),
          fact(
            say(locale, 'scenarios.left'),
            money(row.budgetMinor - BigInt(best.spentMinor), row.currency, locale),
          ),
        ]
      : []),
    fact(say(locale, 'scenarios.madeBy'), row.maker ?? say(locale, 'reviews.somebody')),
    fact(say(locale, 'scenarios.madeAt'), formatMoment(row.madeAt, locale)),
    fact(say(locale, 'scenarios.engine'), row.engineVersion),
    fact(say(locale, 'scenarios.hash'), row.inputsSha256),
  ];
}

function limitsOf({ limits, maxShare, currency }: ScenarioRow, locale: Locale): string[] {
  const share = String(Math.round(maxShare * 100) / 100);
  const all = [
    ...limits.map((limit) => limitWords(limit, currency, locale)),
    ...(maxShare < 100 ? [say(locale, 'scenarios.shareWords', { share })] : []),
  ];
  return all.length > 0 ? all : [say(locale, 'scenarios.noLimits')];
}

function faultWords({ state, fault }: ScenarioRow, locale: Locale): string | null {
  if (state === 'cancelled') return say(locale, 'scenarios.cancelledText');
  return fault && say(locale, `scenarios.fault-${fault}`);
}

/** What each way of choosing gives whom, in minor units. */
interface Ways {
  readonly optimum: Way;
  readonly byWorth: Way;
  readonly byWorthPerPeso: Way;
}

type Way = ReadonlyMap<string, string>;

const waysOf = ({ result }: ScenarioRow): Ways => ({
  ...{ optimum: wayOf(result?.best), byWorth: wayOf(result?.byWorth) },
  byWorthPerPeso: wayOf(result?.byWorthPerPeso),
});

const wayOf = (way: ScenarioPortfolio | null | undefined): Way =>
  new Map((way?.awards ?? []).map(({ id, amountMinor }) => [id, amountMinor]));

function linesOf(view: ScenarioView, { part, may }: ScenarioShown, locale: Locale): ScenarioLineView[] {
  const ways = waysOf(view.scenario);
  const shown = pageOf(inOrder(view.lines, ways), part.page, part.pageSize);
  return shown.map((line) => ({
    ...lineOf(line, ways, view, locale),
    next: nextStep(view, line, ways.optimum.get(line.subjectId), may, locale),
  }));
}

/** Those that are chosen first, then in the order of what they are worth at most. */
function inOrder(lines: readonly ScenarioLine[], { optimum }: Ways): ScenarioLine[] {
  const rank = ({ subjectId }: ScenarioLine): number => Number(optimum.has(subjectId));
  return [...lines].sort((a, b) => rank(b) - rank(a) || mostOf(b) - mostOf(a));
}

function lineOf(
  line: ScenarioLine,
  { optimum, byWorth, byWorthPerPeso }: Ways,
  { source, scenario: { currency } }: ScenarioView,
  locale: Locale,
): Omit<ScenarioLineView, 'next'> {
  const given = (way: Way): string => {
    const minor = way.get(line.subjectId);
    return minor === undefined ? '—' : money(minor, currency, locale);
  };
  return {
    label: candidateLabel(source.place, line, locale),
    isProtected: line.card?.safety === 'protected',
    counts: countsWords(line, locale),
    amounts: line.tiers
      .map(
        ({ amountMinor, worth }) => `${money(amountMinor, currency, locale)} (${worthWords(worth, locale)})`,
      )
      .join(' · '),
    lock: line.lock && say(locale, `scenarios.lock-${line.lock}`),
    ...{ optimum: given(optimum), byWorth: given(byWorth), byWorthPerPeso: given(byWorthPerPeso) },
    isChosen: optimum.has(line.subjectId),
  };
}

const mostOf = ({ tiers }: ScenarioLine): number => Math.max(...tiers.map(({ worth }) => worth));
