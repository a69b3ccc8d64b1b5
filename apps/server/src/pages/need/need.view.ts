import type { Chart } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';
import type { SelectField } from '../shared/fields.view';

export interface NeedRowView {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Spoken: the figure or «not reported». */
  readonly value: string;
  readonly dates: string;
  readonly others: readonly string[];
  readonly trends: readonly string[];
  /** One amount a currency; empty where no grant names the state alone. */
  readonly committed: readonly string[];
  readonly grants: string;
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

/** Need beside money. Query: `signal`, `strategy`, `population`, `region`, `print`. */
export interface NeedView {
  readonly page: PageModel;
  readonly listUrl: string;
  readonly csvUrl: string;
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
  readonly thin: NeedListView;
  readonly silent: NeedListView;
}
