import { formatMoney, joinWords, type Locale } from '@puente/kernel';
import {
  concentrationOf,
  FILTER_NAMES,
  gapsOf,
  placeCodes,
  placeLabel,
  populationCodes,
  populationLabel,
  stateValueLabel,
  stateValues,
  totalsOf,
  type OwnPortfolio,
  type PlaceCode,
  type PopulationCode,
  type PortfolioFilter,
  type StateValue,
} from '@puente/portfolio';
import { moneyStep } from '@puente/disclosure';
import { formatNumber } from '@puente/rendering';
import { populations, regions, strategies, type Strategy } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';

/** Where a figure leads: the same page with what it counts, at the awards behind it. */
export const filterUrl = (locale: Locale, filter: PortfolioFilter): string =>
  `${pageUrl(locale, 'portfolio')}${queryOf(filter)}#awards`;

export function queryOf(filter: PortfolioFilter, more: Readonly<Record<string, string>> = {}): string {
  const entries = FILTER_NAMES.flatMap((name): [string, string][] =>
    filter[name] ? [[name, filter[name]]] : [],
  );
  const query = new URLSearchParams([...entries, ...Object.entries(more)]).toString();
  return query === '' ? '' : `?${query}`;
}

/** A value of a filter in words. */
export function valueLabel(name: keyof PortfolioFilter, code: string, locale: Locale): string {
  if (name === 'strategy') return strategies.label(code as Strategy)[locale];
  if (name === 'region') return placeLabel(code as PlaceCode)[locale];
  if (name === 'state') return stateValueLabel(code as StateValue)[locale];
  if (name === 'population') return populationLabel(code as PopulationCode)[locale];
  return code;
}

/** What may be chosen in a filter, in words; years and currencies are those that there are. */
export function choicesOf(
  name: keyof PortfolioFilter,
  known: Readonly<Record<'year' | 'currency', readonly string[]>>,
): readonly string[] {
  if (name === 'strategy') return strategies.codes;
  if (name === 'region') return placeCodes;
  if (name === 'state') return stateValues;
  return name === 'population' ? populationCodes : known[name];
}

/** What is asked for, in words, for the top of a file. */
export const filterFacts = (filter: PortfolioFilter, locale: Locale): { label: string; value: string }[] =>
  FILTER_NAMES.flatMap((name) =>
    filter[name]
      ? [{ label: say(locale, `portfolio.${name}`), value: valueLabel(name, filter[name], locale) }]
      : [],
  );

/** What tables do not say: how money is spread, and where there is none. */
export function ownNotes({ slices }: OwnPortfolio, locale: Locale): { title: string; text: string }[] {
  const spread = totalsOf(slices).flatMap(({ currency }) => {
    const { recipients, capitalPermille } = concentrationOf(slices, currency);
    const capital = formatNumber(capitalPermille / 10, locale, 1);
    return recipients === 0
      ? []
      : [say(locale, 'portfolio.concentrationNote', { recipients, currency, capital })];
  });
  return [
    ...spread.map((text) => ({ title: say(locale, 'portfolio.share'), text })),
    { title: say(locale, 'portfolio.gaps'), text: gapText({ slices }, locale) },
    { title: say(locale, 'portfolio.method'), text: say(locale, 'portfolio.methodText') },
  ];
}

function gapText({ slices }: Pick<OwnPortfolio, 'slices'>, locale: Locale): string {
  const gaps = gapsOf(slices);
  const named = {
    strategy: gaps.strategy.map((code) => strategies.label(code)[locale]),
    region: gaps.region.map((code) => regions.label(code)[locale]),
    population: gaps.population.map((code) => populations.label(code)[locale]),
  };
  const told = (['strategy', 'region', 'population'] as const).filter((name) => named[name].length > 0);
  if (told.length === 0) return say(locale, 'portfolio.noGaps');
  return told
    .map((name) =>
      say(locale, 'portfolio.gapsOf', {
        dimension: say(locale, `portfolio.${name}`),
        values: joinWords(named[name], locale),
      }),
    )
    .join('. ')
    .concat('.');
}

/** How figures of all organisations are made. */
export const allMethod = (locale: Locale): { title: string; text: string } => ({
  title: say(locale, 'portfolio.method'),
  text: say(locale, 'portfolio.allMethodText', {
    step: formatMoney({ minor: moneyStep('MXN'), currency: 'MXN' }, locale),
  }),
});
