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

const SMALL = '1–10';

/** `2019`, `2019–2020`. */
export const periodWords = ({ start, end }: Period): string => (start === end ? start : `${start}–${end}`);

/** The times that the rows of a state are about, or «not reported». */
export function datesOf(signal: NeedSignal, state: StateCode): string {
  return figureOf(signal, state)
    .rows.map(({ period }) => periodWords(period))
    .join('; ');
}

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
): string[] {
  return need.signals.signals
    .filter(
      (signal) => signal !== chosen && signal.rows.some((row) => row.state === state && row.value !== null),
    )
    .map(
      (signal) =>
        `${signal.label[locale]}: ${valueOf(signal, state, locale)} (${datesOf(signal, state)}; ${signal.source.publisher})`,
    );
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
