import {
  figureOf,
  WITHHELD_CAVEAT,
  type MoneySum,
  type Need,
  type NeedSignal,
  type Period,
} from '@puente/evidence';
import { formatMoney, type Locale } from '@puente/kernel';
import { formatNumber } from '@puente/rendering';
import type { StateCode } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { NeedLink, NeedYearView } from './need.view';

const SMALL = '1–10';

/** `2019`, `2019–2020`. */
export const periodWords = ({ start, end }: Period): string => (start === end ? start : `${start}–${end}`);

/** The times that the rows of a state are about, each leading to its figure; none where nothing is reported. */
export function datesOf(signal: NeedSignal, state: StateCode, locale: Locale): NeedLink[] {
  return figureOf(signal, state).rows.map(({ period, observation }) => ({
    text: periodWords(period),
    url: observation === null ? null : observationUrl(observation, locale),
  }));
}

const observationUrl = (id: string, locale: Locale): string => pageUrl(locale, `evidence/observations/${id}`);

/** What is said of a count whose number stays within HIP. */
export function withheldValue(signal: NeedSignal, state: StateCode): string | null {
  const { rows } = figureOf(signal, state);
  return rows.some(({ caveats }) => caveats.includes(WITHHELD_CAVEAT)) ? SMALL : null;
}

/** The figure of a state in words; where days would count twice, each row by itself. */
export function valueOf(signal: NeedSignal, state: StateCode, locale: Locale): string {
  const withheld = withheldValue(signal, state);
  if (withheld) return withheld;
  const { value, rows } = figureOf(signal, state);
  if (value !== null) return formatNumber(value, locale);
  const known = rows.flatMap((row) => (row.value === null ? [] : [formatNumber(row.value, locale)]));
  return known.length > 0 ? known.join('; ') : say(locale, 'need.notReported');
}

/** What else is reported of a state, each with its date. */
export function otherSignals(
  need: Need,
  chosen: NeedSignal | null,
  state: StateCode,
  locale: Locale,
): NeedLink[] {
  return need.signals.signals
    .filter(
      (signal) => signal !== chosen && signal.rows.some((row) => row.state === state && row.value !== null),
    )
    .map((signal) => otherSignal(signal, state, locale));
}

/** One figure leads to its page; several stand together where their signal is chosen. */
function otherSignal(signal: NeedSignal, state: StateCode, locale: Locale): NeedLink {
  const dates = datesOf(signal, state, locale);
  const times = dates.map(({ text }) => text).join('; ');
  const together = `${pageUrl(locale, 'need')}?${new URLSearchParams({ signal: signal.code }).toString()}`;
  return {
    text: `${signal.label[locale]}: ${valueOf(signal, state, locale)} (${times}; ${signal.source.publisher})`,
    url: (dates.length === 1 ? dates[0]!.url : null) ?? together,
  };
}

/** Grants and what they committed, year by year. */
export function moneyYears({ money }: Need, locale: Locale): NeedYearView[] {
  const dated = [...money.byYear].sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity));
  return dated.map(([year, sum]) => ({
    year: year === null ? say(locale, 'need.yearUntold') : String(year),
    grants: formatNumber(sum.grants, locale),
    committed: amountsOf(sum, locale),
  }));
}

/** One amount a currency. */
export const amountsOf = ({ committed }: MoneySum, locale: Locale): string[] =>
  [...committed].map(([currency, minor]) => formatMoney({ currency, minor }, locale));

/** Source, time, what it speaks of, statements on the country, and every caveat. */
export function signalNotes(signal: NeedSignal, need: Need, locale: Locale): string[] {
  const { publisher, editionYear } = signal.source;
  const periods = [...new Set([...signal.rows, ...signal.national].map(({ period }) => periodWords(period)))];
  return [
    say(locale, signal.kind === 'need' ? 'need.isNeed' : 'need.isResponse'),
    say(locale, 'need.periodLine', { period: periods.sort().join(', '), unit: signal.unit[locale] }),
    editionYear === null
      ? say(locale, 'need.sourceUndated', { publisher })
      : say(locale, 'need.sourceLine', { publisher, year: String(editionYear) }),
    ...signal.national.map(({ value, of, period }) =>
      of === null
        ? say(locale, 'need.nationalOpen', { value, period: periodWords(period) })
        : say(locale, 'need.national', { value, of, period: periodWords(period) }),
    ),
    ...signal.caveats.map((code) => need.caveats.get(code)![locale]),
  ];
}

/** What the record of grants tells and does not tell. */
export function moneyNotes({ money }: Need, locale: Locale): string[] {
  const { all, stateNotTold, severalStates, severalCountries, placedByWords } = money;
  if (all.grants === 0) return [say(locale, 'need.moneyNone')];
  const years = [...new Set([all.firstYear, all.lastYear])].filter((year) => year !== null).join('–');
  return [
    say(locale, 'need.moneySource', { count: all.grants, years }),
    say(locale, 'need.moneyPlaces', {
      untold: stateNotTold.grants,
      several: severalStates.grants,
      countries: severalCountries.grants,
    }),
    ...(placedByWords > 0 ? [say(locale, 'need.moneyWords', { count: placedByWords })] : []),
    say(locale, 'need.moneyPaid'),
  ];
}
