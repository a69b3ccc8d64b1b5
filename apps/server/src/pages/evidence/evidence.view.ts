import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { FileLink } from '../shared/file-links';
import type { SelectField } from '../shared/fields.view';
import type { Fact } from '../shared/facts.view';
import type { Pagination } from '../shared/pagination.view';

export interface WayTo {
  readonly label: string;
  readonly url: string;
}

export interface SourceCard {
  readonly title: string;
  /** The language of the title. */
  readonly lang: string;
  readonly facts: readonly Fact[];
  readonly count: string;
  readonly url: string;
}

/** One figure in a list, in words. */
export interface ObservationCard {
  readonly name: string;
  readonly url: string;
  /** `null` is drawn as not reported. */
  readonly value: string | null;
  /** Stage, time, edition, place, parts. */
  readonly about: readonly string[];
  /** Definition, reporter, source. */
  readonly from: readonly string[];
  readonly caveats: readonly string[];
  readonly conflicts: string | null;
  readonly weak: string | null;
  readonly aside: string | null;
}

/** Query: `source`, `indicator`, `place`, `year`, `unit`, `scope`, `stage`, `set`, `page`, `print`. */
export interface EvidenceListView {
  readonly page: PageModel;
  readonly counts: string;
  readonly sources: readonly SourceCard[];
  readonly listUrl: string;
  /** The other pages of the evidence base. */
  /** Counts of hotlines that HIP took in from files. */
  readonly countFiles: readonly FileLink[];
  readonly ways: readonly WayTo[];
  readonly filters: readonly SelectField[];
  readonly clearUrl: string | null;
  readonly rows: readonly ObservationCard[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
  readonly files: readonly FileLink[];
  readonly printUrl: string;
}

/** One figure in a table of figures that do not agree. */
export interface FigureRow {
  readonly name: string;
  /** `null` for the figure whose page this is. */
  readonly url: string | null;
  readonly value: string | null;
  readonly period: string;
  readonly edition: string;
  readonly where: readonly string[];
  readonly scope: string;
  readonly source: string;
}

export interface ConflictCard {
  readonly id: string;
  readonly kind: string;
  readonly means: string;
  readonly summary: string;
  readonly figures: readonly FigureRow[];
}

export interface ObservationView {
  readonly page: PageModel;
  readonly name: string;
  readonly value: string | null;
  readonly aside: string | null;
  readonly facts: readonly Fact[];
  readonly locator: string;
  readonly locatorLang: string;
  readonly sourceTitle: string;
  readonly caveats: readonly string[];
  readonly twins: readonly { readonly value: string; readonly url: string }[];
  readonly conflicts: readonly ConflictCard[];
  readonly indicatorUrl: string;
  readonly backUrl: string;
}

/** Query: `kind`, `source`, `page`, `print`. */
export interface ConflictListView {
  readonly page: PageModel;
  readonly listUrl: string;
  readonly filters: readonly SelectField[];
  readonly clearUrl: string | null;
  readonly conflicts: readonly ConflictCard[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
  readonly files: readonly FileLink[];
  readonly printUrl: string;
  readonly backUrl: string;
}
