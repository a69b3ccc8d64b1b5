import type {
  ListPortfolio,
  ScenarioPortfolio,
  ScenarioRelaxation,
  ScenarioResult,
  ScenarioView,
} from '@puente/grants';
import type { Currency, Locale } from '@puente/kernel';
import { valueBars, type Chart } from '@puente/rendering';
import { say } from '../../texts';
import { constraintWords, money, worthWords } from './scenario-words';
import type { ScenarioResultView, WayLine } from './scenarios.view';

/** In minor units: the question is 100,000 of the currency. */
const ONE_MORE = 10_000_000n;
/** Narrow, so that a phone shows its texts in their size. */
const WIDTH = 380;

/** What was worked out, in words, tables and a chart; null before there is anything. */
export function buildResult(view: ScenarioView, url: string, locale: Locale): ScenarioResultView | null {
  const { scenario } = view;
  const { result, currency } = scenario;
  if (!result) return null;
  const words = (constraint: string): string => constraintWords(constraint, view, locale);
  const { svg, table } = chartOf(result, currency, locale);
  return {
    ways: waysOf(result, scenario.candidates, { currency, locale, words }),
    relaxation: result.relaxation.map((each) => relaxationWords(each, { currency, locale, words })),
    relaxAction: result.relaxation.length > 0 ? `${url}/relax` : null,
    binding: result.best && result.binding.map((each) => bindingWords(each, words, locale)),
    oneMore: oneMoreWords(result, currency, locale),
    ...{ barSvg: svg, chart: { table } },
  };
}

interface Speech {
  readonly currency: Currency;
  readonly locale: Locale;
  readonly words: (constraint: string) => string;
}

function waysOf(result: ScenarioResult, candidates: number, speech: Speech): WayLine[] {
  const { locale, currency, words } = speech;
  const line = (
    key: 'optimum' | 'byWorth' | 'byWorthPerPeso',
    way: ScenarioPortfolio | ListPortfolio,
  ): WayLine => ({
    label: say(locale, `scenarios.${key}`),
    worth: worthWords(way.worth, locale),
    spent: money(way.spentMinor, currency, locale),
    chosen: say(locale, 'scenarios.of', { chosen: way.awards.length, all: candidates }),
    broken: 'broken' in way ? way.broken.map(words) : [],
  });
  return [
    ...(result.best ? [line('optimum', result.best)] : []),
    line('byWorth', result.byWorth),
    line('byWorthPerPeso', result.byWorthPerPeso),
  ];
}

function relaxationWords(
  { constraint, fromMinor, toMinor }: ScenarioRelaxation,
  { locale, currency, words }: Speech,
): string {
  const limit = words(constraint);
  if (fromMinor === null || toMinor === null) return say(locale, 'scenarios.relax-lock', { limit });
  const [from, to] = [fromMinor, toMinor].map((minor) => money(minor, currency, locale)) as [string, string];
  return say(locale, 'scenarios.relax-amount', { limit, from, to });
}

function bindingWords(
  { constraint, gain }: ScenarioResult['binding'][number],
  words: Speech['words'],
  locale: Locale,
): string {
  const limit = words(constraint);
  return gain === null
    ? say(locale, 'scenarios.gainUnknown', { limit })
    : say(locale, 'scenarios.gain', { limit, gain: worthWords(gain, locale) });
}

function oneMoreWords({ oneMore }: ScenarioResult, currency: Currency, locale: Locale): string | null {
  if (oneMore === null) return null;
  const amount = money(ONE_MORE, currency, locale);
  if (oneMore === 0) return say(locale, 'scenarios.oneMoreNothing', { amount });
  return say(locale, 'scenarios.oneMore', { amount, gain: worthWords(oneMore, locale) });
}

function chartOf({ frontier }: ScenarioResult, currency: Currency, locale: Locale): Chart {
  const bars = frontier.map(({ budgetMinor, worth, spentMinor, isProven }) => ({
    label: money(budgetMinor, currency, locale),
    value: worth,
    said:
      worth === null || spentMinor === null
        ? say(locale, isProven ? 'scenarios.frontierNothing' : 'scenarios.frontierUnproven')
        : say(locale, 'scenarios.frontierWorth', {
            ...{ worth: worthWords(worth, locale), spent: money(spentMinor, currency, locale) },
          }),
  }));
  return valueBars(bars, {
    ...{ id: 'frontier', title: say(locale, 'scenarios.frontierTitle'), width: WIDTH },
    columns: [say(locale, 'scenarios.budget'), say(locale, 'scenarios.worth')],
  });
}
