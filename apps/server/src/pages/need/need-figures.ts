import { figureOf, type Need, type NeedSignal } from '@puente/evidence';
import type { Currency, Locale } from '@puente/kernel';
import { formatNumber, mexicoMap, tileGrid, type StateValue, type StateValueWords } from '@puente/rendering';
import { states, type StateCode } from '@puente/taxonomy';
import { say } from '../../texts';
import type { NeedFigureView } from './need.view';
import { moneyNotes, signalNotes, withheldValue } from './need-words';

/** Two maps of one page, each with its grid for phones. */
export function signalFigure(signal: NeedSignal, need: Need, locale: Locale): NeedFigureView {
  const values = valuesOf(
    need,
    (state) => figureOf(signal, state).value,
    (state) => withheldValue(signal, state),
  );
  const words = wordsOf(locale, signal.unit[locale], say(locale, 'need.notReported'));
  return figure('signal', signal.label[locale], { values, words, locale }, signalNotes(signal, need, locale));
}

export function moneyFigure(need: Need, locale: Locale): NeedFigureView {
  const currency = mainCurrency(need);
  const measure = say(locale, 'need.moneyMeasure', { currency });
  const values = valuesOf(need, (state) => {
    const minor = need.money.byState.get(state)!.own.committed.get(currency);
    return minor === undefined ? null : Math.max(0, Math.round(Number(minor / 100n) / 1_000));
  });
  const words = wordsOf(locale, measure, say(locale, 'need.noGrant'));
  const title = say(locale, 'need.moneyTitle');
  return figure('money', title, { values, words, locale }, [measure, ...moneyNotes(need, locale)]);
}

/** The currency in which most states have money; the others stand in the table. */
function mainCurrency({ money }: Need): Currency {
  const counts = new Map<Currency, number>();
  for (const { own } of money.byState.values()) {
    for (const currency of own.committed.keys()) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return most?.[0] ?? 'MXN';
}

/** States outside the region asked for are drawn as not shown, which is not the same as not reported. */
function valuesOf(
  need: Need,
  valueOf: (state: StateCode) => number | null,
  toldOf: (state: StateCode) => string | null = () => null,
): StateValue[] {
  return states.codes.map((code) =>
    need.states.includes(code)
      ? { code, shown: true, value: valueOf(code), told: toldOf(code) }
      : { code, shown: false },
  );
}

function wordsOf(locale: Locale, measure: string, noData: string): StateValueWords {
  return {
    measure,
    state: say(locale, 'common.state'),
    noData,
    kept: say(locale, 'map.kept'),
    name: (code) => (states.has(code) ? states.label(code)[locale] : code),
    format: (value) => formatNumber(value, locale),
  };
}

interface Drawn {
  readonly values: readonly StateValue[];
  readonly words: StateValueWords;
  readonly locale: Locale;
}

function figure(
  id: string,
  title: string,
  { values, words, locale }: Drawn,
  notes: readonly string[],
): NeedFigureView {
  const insetLabel = say(locale, 'map.inset');
  return {
    title,
    notes,
    map: mexicoMap(values, { id: `${id}-map`, title, words, insetLabel }),
    tiles: tileGrid(values, { id: `${id}-tiles`, title, words }),
  };
}
