import type { Locale } from '@puente/kernel';
import type { Chart } from '../charts/chart';
import { targetBars } from '../charts/target-bars';
import { valueBars } from '../charts/value-bars';
import { mexicoMap } from '../map/mexico-map';
import { formatNumber } from '../formats';
import type { StateValue, StateValueWords } from '../map/state-values';
import { tileGrid } from '../map/tile-grid';
import type { ReportBars, ReportMap, ReportTargets } from './report-blocks';
import { isKept } from './report-cells';
import { REPORT_WORDS } from './report-words';
import { lengthOf, sayCell } from './say-cell';

const WIDTH = 640;

/** The drawing of a chart or a map. It is made of values that the report holds, and of nothing else. */
export function drawBlock(
  block: ReportBars | ReportTargets | ReportMap,
  locale: Locale,
  width = WIDTH,
): Chart {
  if (block.kind === 'map') return drawnMap(block, locale);
  return block.drawing === 'bars' ? drawnBars(block, locale, width) : drawnTargets(block, locale);
}

function drawnBars({ id, title, of, measure, rows }: ReportBars, locale: Locale, width: number): Chart {
  const bars = rows.map(({ label, value }) => ({
    ...{ label, value: lengthOf(value), said: sayCell(value, measure, locale) },
  }));
  return valueBars(bars, { id, title, columns: [of, measure.label], width });
}

function drawnTargets({ id, title, of, measures, rows }: ReportTargets, locale: Locale): Chart {
  const bars = rows.map(({ label, target, actual }) => {
    const [wanted, reached] = [lengthOf(target) ?? 0, lengthOf(actual) ?? 0];
    const said = REPORT_WORDS[locale].ofTarget(
      sayCell(actual, measures.actual, locale),
      sayCell(target, measures.target, locale),
    );
    return { label, target: wanted, actual: reached, said, isOver: false };
  });
  return targetBars(bars, { id, title, columns: [of, measures.actual.label], width: WIDTH });
}

/** The states of a map as a grid that a phone has room for. */
export function drawTiles(block: ReportMap, locale: Locale): Chart {
  const { values, words } = statesOf(block, locale);
  return tileGrid(values, { id: block.id, title: block.title, words });
}

function drawnMap(block: ReportMap, locale: Locale): Chart {
  const { values, words } = statesOf(block, locale);
  return mexicoMap(values, {
    id: block.id,
    title: block.title,
    insetLabel: REPORT_WORDS[locale].inset,
    words,
  });
}

function statesOf(
  { of, measure, rows }: ReportMap,
  locale: Locale,
): { readonly values: StateValue[]; readonly words: StateValueWords } {
  const { unknown: noData, kept } = REPORT_WORDS[locale];
  const names = new Map(rows.map(({ state, label }) => [state, label]));
  const values = rows.map(({ state, value }): StateValue =>
    isKept(value)
      ? { code: state, shown: false }
      : { code: state, shown: true, value: lengthOf(value), told: sayCell(value, measure, locale) },
  );
  const name = (code: string): string => names.get(code) ?? code;
  const format = (value: number): string => formatNumber(value, locale);
  return { values, words: { measure: measure.label, state: of, noData, kept, name, format } };
}
