import type { Chart } from '@puente/rendering';
import type { FileLink } from '../shared/file-links';
import type { PageModel } from '../layouts/page.view';
import type { SelectField } from '../shared/fields.view';

/** Words, and the page of the figure behind them where there is one. */
export interface NeedLink {
  readonly text: string;
  readonly url: string | null;
}

/** What was committed in a year in all of Mexico. */
export interface NeedYearView {
  readonly year: string;
  readonly grants: string;
  readonly committed: readonly string[];
}

export interface NeedRowView {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Spoken: the figure or «not reported». */
  readonly value: string;
  /** The times of the figures behind the value. */
  readonly dates: readonly NeedLink[];
  readonly others: readonly NeedLink[];
  /** One amount a currency; empty where no grant names the state alone. */
  readonly committed: readonly string[];
  readonly grants: string;
  /** The grants behind it, for those who keep the record. */
  readonly grantsUrl: string | null;
}

export interface NeedFigureView {
  readonly title: string;
  readonly notes: readonly string[];
  readonly map: Chart;
  readonly tiles: Chart;
}

export interface NeedListView {
  readonly title: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly none: string;
}

/** What HIP saw in one region, and what was committed in it alone. */
export interface NeedTrendsView {
  readonly region: string;
  readonly items: readonly string[];
  readonly committed: string;
}

/** Money of awards by place and year, hidden where it would single somebody out. */
export interface NeedAwardsView {
  readonly rows: readonly { readonly place: string; readonly when: string; readonly committed: string }[];
}

/** Need beside money. Query: `signal`, `strategy`, `population`, `region`, `print`. */
export interface NeedView {
  readonly page: PageModel;
  readonly listUrl: string;
  readonly files: readonly FileLink[];
  readonly printUrl: string;
  readonly filters: {
    readonly signal: SelectField;
    readonly strategy: SelectField;
    readonly population: SelectField;
    readonly region: SelectField;
  };
  /** The chosen signal; null where none passes the filters. */
  readonly signal: NeedFigureView | null;
  readonly money: NeedFigureView;
  readonly rows: readonly NeedRowView[];
  /** The oldest first; grants without a date last. */
  readonly years: readonly NeedYearView[];
  /** Money of awards given here; null before any of it may be told. */
  readonly awards: NeedAwardsView | null;
  readonly trends: readonly NeedTrendsView[];
  readonly thin: NeedListView;
  readonly silent: NeedListView;
}
