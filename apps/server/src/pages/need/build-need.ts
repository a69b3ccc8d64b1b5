import { figureOf, type MoneySum, type Need, type NeedSignal } from '@puente/evidence';
import { joinWords, type Locale } from '@puente/kernel';
import type { EditionTable } from '@puente/portfolio';
import { populations, regionOf, regions, states, strategies, type StateCode } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, termOptions } from '../shared/build-fields';
import { fileLinks } from '../shared/file-links';
import type { FormState } from '../shared/form-state';
import { needAwards } from './need-awards';
import { moneyFigure, signalFigure } from './need-figures';
import { amountsOf, datesOf, moneyYears, otherSignals, valueOf } from './need-words';
import type { NeedListView, NeedRowView, NeedTrendsView, NeedView } from './need.view';

/** The signal asked for, else the first that passes the filters. */
export function chosenSignal(need: Need, code: string): NeedSignal | null {
  const { signals } = need.signals;
  return signals.find((signal) => signal.code === code) ?? signals[0] ?? null;
}

/** What is on the page of the reader's choosing, and whether the grants behind the money open to them. */
export interface NeedChoice {
  readonly chosen: NeedSignal | null;
  readonly opensGrants: boolean;
  /** Money of awards by state, as the register let it out. */
  readonly awards: readonly EditionTable[];
}

export function buildNeed(page: PageModel, need: Need, choice: NeedChoice): NeedView {
  const { locale } = page;
  const { chosen } = choice;
  const query = Object.entries({ signal: chosen?.code, ...need.filter }).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  );
  const address = (path: string, more: readonly [string, string][] = []): string =>
    `${pageUrl(locale, path)}?${new URLSearchParams([...query, ...more]).toString()}`;
  return {
    page,
    listUrl: pageUrl(locale, 'need'),
    files: fileLinks('need', address),
    printUrl: address('need', [['print', '1']]),
    filters: filterFields(need, query, locale),
    signal: chosen && signalFigure(chosen, need, locale),
    money: moneyFigure(need, locale),
    rows: sortedStates(need, chosen, locale).map((state) => rowOf(state, need, choice, locale)),
    years: moneyYears(need, locale),
    awards: needAwards(choice.awards, locale),
    trends: trendsOf(need, locale),
    thin: thinList(need, locale),
    silent: {
      title: say(locale, 'need.silentTitle'),
      text: say(locale, 'need.silentText'),
      items: need.silent.map((state) => states.label(state)[locale]),
      none: say(locale, 'need.silentNone'),
    },
  };
}

function filterFields(
  need: Need,
  query: readonly (readonly [string, string])[],
  locale: Locale,
): NeedView['filters'] {
  const values = Object.fromEntries(query.map(([name, value]) => [name, [value]]));
  const state: FormState = { values, problems: [] };
  const all = say(locale, 'common.all');
  const signals = need.signals.signals.map(({ code, label, source }) => ({
    value: code,
    label: `${label[locale]} (${source.publisher}, ${source.editionYear ?? '?'})`,
  }));
  const field = (name: string, label: string, options: Parameters<typeof selectField>[3]) =>
    selectField(state, name, label, options, all);
  return {
    signal: selectField(state, 'signal', say(locale, 'need.signal'), signals),
    strategy: field('strategy', say(locale, 'need.strategy'), termOptions(strategies, locale)),
    population: field('population', say(locale, 'need.population'), termOptions(populations, locale)),
    region: field('region', say(locale, 'common.region'), termOptions(regions, locale)),
  };
}

/** The largest figure first, then by name; what is not reported comes last. */
function sortedStates(need: Need, chosen: NeedSignal | null, locale: Locale): StateCode[] {
  const value = (state: StateCode): number => (chosen && figureOf(chosen, state).value) ?? -1;
  const name = (state: StateCode): string => states.label(state)[locale];
  return [...need.states].sort(
    (one, other) => value(other) - value(one) || name(one).localeCompare(name(other), locale),
  );
}

function rowOf(
  state: StateCode,
  need: Need,
  { chosen, opensGrants }: NeedChoice,
  locale: Locale,
): NeedRowView {
  const { own, shared } = need.money.byState.get(state)!;
  const counts = { own: own.grants, shared };
  return {
    code: state,
    name: states.label(state)[locale],
    region: regions.label(regionOf(state))[locale],
    value: chosen ? valueOf(chosen, state, locale) : say(locale, 'need.notReported'),
    dates: chosen ? datesOf(chosen, state, locale) : [],
    others: otherSignals(need, chosen, state, locale),
    committed: amountsOf(own, locale),
    grants:
      own.grants + shared === 0
        ? say(locale, 'need.noGrant')
        : say(locale, shared > 0 ? 'need.grantsShared' : 'need.grantsOwn', counts),
    grantsUrl: opensGrants && own.grants + shared > 0 ? pageUrl(locale, `need/states/${state}`) : null,
  };
}

/** All states of a region have the same ones. */
function trendsOf({ states: shown, signals, money }: Need, locale: Locale): NeedTrendsView[] {
  const oneOfEach = new Map(shown.map((state) => [regionOf(state), state]));
  return [...oneOfEach].map(([region, state]) => ({
    region: regions.label(region)[locale],
    items: (signals.trends.byState.get(state) ?? []).map(({ label }) => label[locale]),
    committed: regionMoney(money.byRegion.get(region)!, locale),
  }));
}

function regionMoney(sum: MoneySum, locale: Locale): string {
  const amounts = joinWords(amountsOf(sum, locale), locale);
  return sum.grants === 0 ? say(locale, 'need.regionNone') : say(locale, 'need.regionMoney', { amounts });
}

function thinList({ thin }: Need, locale: Locale): NeedListView {
  const items = [...thin].sort(([, one], [, other]) => Number(other === 'none') - Number(one === 'none'));
  return {
    title: say(locale, 'need.thinTitle'),
    text: say(locale, 'need.thinRule'),
    items: items.map(
      ([state, how]) =>
        `${states.label(state)[locale]}: ${say(locale, how === 'none' ? 'need.thinNoGrant' : 'need.thinLittle')}`,
    ),
    none: say(locale, 'need.thinNone'),
  };
}
