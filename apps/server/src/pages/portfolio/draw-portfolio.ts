import type { Locale } from '@puente/kernel';
import { drawBlock, drawTiles, sayCell, shareCurve, type Chart, type ReportBars } from '@puente/rendering';
import { say } from '../../texts';
import type { PortfolioDrawing } from './portfolio-table';
import type { PortfolioChartView } from './portfolio.view';

/** As wide as the skin draws bars, so that words are as large as the page's. */
const DESK = 540;
const PHONE = 340;

/** A drawing twice, for a desk and for a phone, with the table that says the same. */
export function drawn({ block, curve }: PortfolioDrawing, locale: Locale): PortfolioChartView {
  const draw = (size: string, width: number): Chart => {
    const named = { ...block, id: `${block.id}-${size}` };
    if (named.kind === 'map') return width === PHONE ? drawTiles(named, locale) : drawBlock(named, locale);
    return curve ? curveOf(named, curve, width, locale) : drawBlock(named, locale, width);
  };
  const wide = draw('wide', DESK);
  return { title: block.title, wide, narrow: draw('narrow', PHONE), table: wide.table };
}

function curveOf(
  { id, title, of, measure, rows }: ReportBars,
  curve: NonNullable<PortfolioDrawing['curve']>,
  width: number,
  locale: Locale,
): Chart {
  const points = rows.map(({ label, value }, at) => {
    const { recipients: count, permille } = curve[at]!;
    return { count, percent: permille / 10, label, said: sayCell(value, measure, locale) };
  });
  const columns = [of, measure.label] as const;
  return shareCurve(points, { id, title, width, columns, even: say(locale, 'portfolio.even') });
}
