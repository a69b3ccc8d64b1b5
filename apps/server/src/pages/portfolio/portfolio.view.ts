import type { ChartTable } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { SelectField } from '../shared/fields.view';
import type { FileLink } from '../shared/file-links';

interface Drawing {
  readonly svg: string;
}

export interface PortfolioTableView {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly {
    readonly head: string;
    readonly url: string | null;
    readonly cells: readonly { readonly label: string; readonly text: string; readonly isNumber: boolean }[];
  }[];
  readonly charts: readonly PortfolioChartView[];
}

/** Drawn for a desk and for a phone, and the same as a table. */
export interface PortfolioChartView {
  readonly title: string;
  readonly wide: Drawing;
  readonly narrow: Drawing;
  readonly table: ChartTable;
}

/** A portfolio, an organisation's own or that of all. */
export interface PortfolioView {
  readonly page: PageModel;
  readonly title: string;
  readonly lead: string;
  /** What has to be known first: which edition it is, and what is under way. */
  readonly standing: readonly string[];
  readonly listUrl: string;
  readonly filters: readonly SelectField[];
  /** The reader's own; null for who keeps none. */
  readonly views: SavedViewLinks | null;
  readonly files: readonly FileLink[];
  readonly printUrl: string;
  readonly other: { readonly url: string; readonly label: string } | null;
  readonly tables: readonly PortfolioTableView[];
  /** What is said where there is no table; null where `standing` says why. */
  readonly none: string | null;
  readonly notes: readonly { readonly title: string; readonly text: string }[];
  readonly untold: readonly string[];
  /** Where a new edition is asked for. */
  readonly ask: string | null;
}
