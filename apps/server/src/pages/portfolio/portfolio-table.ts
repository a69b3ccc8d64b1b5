import type { Currency } from '@puente/kernel';
import type { CurvePoint } from '@puente/portfolio';
import type { ReportBars, ReportCell, ReportColumn, ReportMap } from '@puente/rendering';

/** A table of a portfolio, for the page and for files: the first column says what, the others how much. */
export interface PortfolioTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly PortfolioRow[];
  /** Drawn from its rows. */
  readonly drawings?: readonly PortfolioDrawing[];
}

export interface PortfolioRow {
  readonly url: string | null;
  readonly cells: readonly ReportCell[];
  /** The state, where it is the money of one. */
  readonly state?: string;
}

/** A drawing for the page and for files; one with a curve is drawn so on the page. */
export interface PortfolioDrawing {
  readonly block: ReportBars | ReportMap;
  readonly curve?: readonly CurvePoint[];
}

export const textColumn = (key: string, label: string): ReportColumn => ({ key, label, kind: 'text' });
export const dayColumn = (key: string, label: string): ReportColumn => ({ key, label, kind: 'day' });
export const moneyColumn = (key: string, label: string): ReportColumn => ({ key, label, kind: 'money' });
export const numberColumn = (key: string, label: string): ReportColumn => ({
  ...{ key, label, kind: 'number', digits: 0 },
});
export const percentColumn = (key: string, label: string): ReportColumn => ({
  ...{ key, label, kind: 'percent', digits: 1 },
});

export const moneyCell = (minor: bigint, currency: Currency): ReportCell => ({
  minor: minor.toString(),
  currency,
});
