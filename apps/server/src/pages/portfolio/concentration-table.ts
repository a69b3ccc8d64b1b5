import type { Currency, Locale } from '@puente/kernel';
import {
  concentrationCurve,
  concentrationOf,
  type CurvePoint,
  type OwnPortfolio,
  type Share,
} from '@puente/portfolio';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import {
  moneyCell,
  moneyColumn,
  percentColumn,
  textColumn,
  type PortfolioDrawing,
  type PortfolioTable,
} from './portfolio-table';

/** Who is given most of a currency, and how much of it the first few recipients are given together. */
export function concentrationTable(
  { slices }: OwnPortfolio,
  currency: Currency,
  locale: Locale,
): PortfolioTable {
  const id = `most-${currency.toLowerCase()}`;
  return {
    ...{ id, title: say(locale, 'portfolio.concentration', { currency }) },
    drawings: curveOf(`${id}-curve`, concentrationCurve(slices, currency), currency, locale),
    columns: [
      textColumn('recipient', say(locale, 'portfolio.award')),
      percentColumn('share', say(locale, 'portfolio.share')),
      moneyColumn('committed', say(locale, 'portfolio.committed')),
    ],
    rows: concentrationOf(slices, currency).largest.map((share) => ({
      url: awardUrl(locale, share.awards[0]!.id, ''),
      cells: [recipientOf(share, locale), share.permille / 10, moneyCell(share.committedMinor, currency)],
    })),
  };
}

/** Of one recipient there is nothing to draw. */
function curveOf(
  id: string,
  curve: readonly CurvePoint[],
  currency: Currency,
  locale: Locale,
): PortfolioDrawing[] {
  if (curve.length < 2) return [];
  const rows = curve.map(({ recipients: count, permille }) => ({
    ...{ label: say(locale, 'portfolio.curvePoint', { count }), value: permille / 10 },
  }));
  const measure = {
    key: 'share',
    label: say(locale, 'portfolio.share'),
    kind: 'percent',
    digits: 1,
  } as const;
  const words = {
    title: say(locale, 'portfolio.curve', { currency }),
    of: say(locale, 'portfolio.recipients'),
  };
  return [{ block: { kind: 'chart', drawing: 'bars', id, sources: [], measure, rows, ...words }, curve }];
}

/** Known by an award of theirs: whether somebody may be named is the matter of the pages of awards. */
function recipientOf({ awards: [first, ...others] }: Share, locale: Locale): string {
  const award = first!.title;
  return others.length === 0
    ? say(locale, 'portfolio.recipientOf', { award })
    : say(locale, 'portfolio.recipientOfMore', { award, count: others.length });
}
