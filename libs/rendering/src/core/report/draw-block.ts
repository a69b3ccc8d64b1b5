import type { Locale } from '@puente/kernel';
import type { Chart } from '../charts/chart';
import { targetBars } from '../charts/target-bars';
import { valueBars } from '../charts/value-bars';
import { mexicoMap } from '../map/mexico-map';
import { formatNumber } from '../formats';
import type { StateValue } from '../map/state-values';
import type { ReportBars, ReportMap, ReportTargets } from './report-blocks';
import { isKept } from './report-cells';
import { REPORT_WORDS } from './report-words';
import { lengthOf, sayCell } from './say-cell';

const WIDTH = 640;

/** The drawing of a chart or a map. It is made of values that the report holds, and of nothing else. */
export function drawBlock(block: ReportBars | ReportTargets | ReportMap, locale: Locale): Chart {
  if (block.kind === 'map') return drawnMap(block, locale);
  return block.drawing === 'bars' ? drawnBars(block, locale) : drawnTargets(block, locale);
}

function drawnBars({ id, title, of, measure, rows }: ReportBars, locale: Locale): Chart {
  const bars = rows.map(({ label, value }) => ({
    ...{ label, value: lengthOf(value), said: sayCell(value, measure, locale) },
  }));
  return valueBars(bars, { id, title, columns: [of, measure.label], width: WIDTH });
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

function drawnMap({ id, title, of, measure, rows }: ReportMap, locale: Locale): Chart {
  const words = REPORT_WORDS[locale];
  const names = new Map(rows.map(({ state, label }) => [state, label]));
  const values = rows.map(({ state, value }): StateValue =>
    isKept(value)
      ? { code: state, shown: false }
      : { code: state, shown: true, value: lengthOf(value), told: sayCell(value, measure, locale) },
  );
  return mexicoMap(values, {
    ...{ id, title, insetLabel: words.inset },
    words: {
      ...{ measure: measure.label, state: of, noData: words.unknown, kept: words.kept },
      name: (code) => names.get(code) ?? code,
      format: (value) => formatNumber(value, locale),
    },
  });
}
