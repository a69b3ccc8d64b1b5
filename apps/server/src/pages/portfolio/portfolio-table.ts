import type { Currency } from '@puente/kernel';
import type { ReportCell, ReportColumn } from '@puente/rendering';

/** A table of a portfolio, for the page and for files: the first column says what, the others how much. */
export interface PortfolioTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly { readonly url: string | null; readonly cells: readonly ReportCell[] }[];
  /** Whether its last column is drawn as bars. */
  readonly isDrawn?: boolean;
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
