import type {
  DeskProgress,
  ScenarioLine,
  ScenarioPortfolio,
  ScenarioRow,
  ScenarioView,
} from '@puente/grants';
import { formatMoment, type Currency, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { decisionUrl } from '../decisions/decision-words';
import type { PageModel } from '../layouts/page.view';
import { deskFrame } from '../review-desk/desk-frame';
import { applicationLabel } from '../reviews/review-words';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { pageOf, paginate } from '../shared/pagination.view';
import { buildResult } from './build-scenario-result';
import { countsWords, limitWords, money, scenarioBadge, scenariosUrl, worthWords } from './scenario-words';
import type { ScenarioLineView, ScenarioPageView } from './scenarios.view';

/** Which of the candidates are shown. */
export interface ShownPart {
  readonly page: number;
  readonly pageSize: number;
}

/** A scenario as it was asked, and what was worked out of it; its candidates a part at a time. */
export function buildScenario(
  page: PageModel,
  view: ScenarioView,
  progress: DeskProgress,
  part: ShownPart,
  state: FormState,
): ScenarioPageView {
  const { locale } = page;
  const { call, scenario, lines } = view;
  const list = scenariosUrl(locale, call.id);
  const url = `${list}/${scenario.id}`;
  const isChosen = (scenario.result?.best?.awards.length ?? 0) > 0;
  return {
    ...{ page, frame: deskFrame(progress, 'decided', locale), errors: errorSummary(state, []) },
    ...{ heading: scenario.title, badge: scenarioBadge(scenario, locale), backUrl: list },
    ...{ copyUrl: `${list}/new?copy=${scenario.id}`, csvUrl: `${url}/file.csv`, xlsxUrl: `${url}/file.xlsx` },
    originUrl: scenario.copyOf && `${list}/${scenario.copyOf}`,
    facts: factsOf(scenario, locale),
    limits: limitsOf(scenario, locale),
    waiting: scenario.state === 'waiting' ? { url, stopAction: `${url}/cancel` } : null,
    fault: faultWords(scenario, locale),
    result: buildResult(view, url, locale),
    protectedNotice: lines.some((line) => line.state === null)
      ? say(locale, 'scenarios.protectedNotice')
      : null,
    lines: linesOf(view, part, locale),
    pagination: paginate(lines.length, part.page, part.pageSize, (number) => `${url}?page=${number}#t-lines`),
    printUrl: `${url}?print=1`,
    proposeAction: isChosen && scenario.decisionId === null ? `${url}/propose` : null,
    decisionUrl: scenario.decisionId && decisionUrl(locale, call.id, scenario.decisionId),
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

function linesOf({ scenario, lines }: ScenarioView, { page, pageSize }: ShownPart, locale: Locale) {
  const ways = waysOf(scenario);
  const shown = pageOf(inOrder(lines, ways), page, pageSize);
  return shown.map((line) => lineOf(line, ways, scenario.currency, locale));
}

/** Those that are chosen first, then in the order of what they are worth at most. */
function inOrder(lines: readonly ScenarioLine[], { optimum }: Ways): ScenarioLine[] {
  const rank = ({ applicationId }: ScenarioLine): number => Number(optimum.has(applicationId));
  return [...lines].sort((a, b) => rank(b) - rank(a) || mostOf(b) - mostOf(a));
}

function lineOf(
  line: ScenarioLine,
  { optimum, byWorth, byWorthPerPeso }: Ways,
  currency: Currency,
  locale: Locale,
): ScenarioLineView {
  const given = (way: Way): string => {
    const minor = way.get(line.applicationId);
    return minor === undefined ? '—' : money(minor, currency, locale);
  };
  return {
    label: applicationLabel(line, locale),
    isProtected: line.card?.safety === 'protected',
    counts: countsWords(line, locale),
    amounts: line.tiers
      .map(
        ({ amountMinor, worth }) => `${money(amountMinor, currency, locale)} (${worthWords(worth, locale)})`,
      )
      .join(' · '),
    lock: line.lock && say(locale, `scenarios.lock-${line.lock}`),
    ...{ optimum: given(optimum), byWorth: given(byWorth), byWorthPerPeso: given(byWorthPerPeso) },
    isChosen: optimum.has(line.applicationId),
  };
}

const mostOf = ({ tiers }: ScenarioLine): number => Math.max(...tiers.map(({ worth }) => worth));
