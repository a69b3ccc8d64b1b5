import type { Chart } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';
import type { FileLink } from '../shared/file-links';

/** A line of a drawing: its letter, the class of its colour, and whose it is. */
export interface TellerView {
  readonly mark: string;
  readonly className: string;
  readonly words: readonly string[];
}

/** One figure in a table of its page. */
export interface SeriesRow {
  /** The letter of its line, or what it is of. */
  readonly head: readonly string[];
  readonly when: string;
  /** `null` is drawn as not reported. */
  readonly value: string | null;
  readonly url: string;
  /** Whose it is, where there is no line to say so. */
  readonly from: readonly string[];
  readonly caveats: readonly string[];
  readonly conflicts: string | null;
}

export interface SeriesTable {
  readonly label: string;
  /** Heading of the first column. */
  readonly head: string;
  /** Whether a column says whose each figure is. */
  readonly withFrom: boolean;
  /** Caveats of all rows. */
  readonly common: readonly string[];
  readonly rows: readonly SeriesRow[];
}

export interface PanelView {
  readonly title: string;
  readonly wide: Chart | null;
  readonly narrow: Chart | null;
  readonly tellers: readonly TellerView[];
  readonly differ: string | null;
  /** Unfolds the table, where there is a drawing. */
  readonly shown: string;
  readonly table: SeriesTable;
}

/** What is said of a matter once; folded where the page has drawings to look at first. */
export interface RestView {
  readonly open: boolean;
  readonly shown: string;
  readonly table: SeriesTable;
}

/** One indicator: its series with breaks, what is said once, and where sources do not agree. */
export interface IndicatorView {
  readonly page: PageModel;
  readonly name: string;
  readonly about: readonly string[];
  readonly underReporting: string;
  readonly panels: readonly PanelView[];
  readonly rest: RestView | null;
  readonly conflicts: readonly { readonly kind: string; readonly summary: string }[];
  readonly conflictsUrl: string;
  readonly aside: { readonly text: string; readonly url: string } | null;
  readonly isEmpty: boolean;
  readonly backUrl: string;
  readonly files: readonly FileLink[];
}

export interface IndicatorEntry {
  readonly name: string;
  readonly url: string;
  readonly years: string;
  readonly counts: string;
  readonly conflicts: string | null;
}

export interface IndicatorListView {
  readonly page: PageModel;
  readonly groups: readonly { readonly title: string; readonly entries: readonly IndicatorEntry[] }[];
  readonly files: readonly FileLink[];
  readonly backUrl: string;
}
