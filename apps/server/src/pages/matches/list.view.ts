import type { PageModel } from '../layouts/page.view';
import type { AlertForm } from '../alerts/alerts.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { SelectField, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';
import type { WeightField } from './weights.view';

export type MatchGroup = 'eligible' | 'unknown' | 'ineligible';

/** One of the three counters that filter. */
export interface GroupCounter {
  readonly code: MatchGroup;
  readonly label: string;
  readonly hint: string;
  readonly icon: 'check' | 'question' | 'cross';
  readonly count: number;
  readonly url: string;
  readonly current: boolean;
}

/** One nonprofit in the list, as the reader may see it. */
export interface MatchRow {
  /** `null` for those that are not eligible: they have no place. */
  readonly rank: number | null;
  /** What stands for the nonprofit in addresses; never its name. */
  readonly handle: string;
  readonly label: string;
  readonly isProtected: boolean;
  readonly url: string;
  readonly region: string;
  readonly band: string;
  readonly service: string;
  /** 0 to 100; `null` for those that are not eligible. */
  readonly score: number | null;
  /** The score bar (`stackedBar`), ids unique on the page. */
  readonly barSvg: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The three strongest reasons in words. */
  readonly reasons: readonly string[];
  readonly unknown: readonly string[];
  readonly failed: readonly string[];
}

/** The part of the list that htmx replaces: also rendered alone as `matches/_results`. */
export interface MatchResults {
  readonly counters: readonly GroupCounter[];
  readonly rows: readonly MatchRow[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
  readonly views: SavedViewLinks | null;
  readonly csvUrl: string;
  /** The same list with all rows on one page. */
  readonly printUrl: string;
  readonly compareUrl: string;
  /** Where the chosen are put on a shortlist; null for who keeps none. */
  readonly shortlistUrl: string | null;
  /** Begins an alert of this search; null for who gets none. */
  readonly alert: AlertForm | null;
  /** Of those set aside for the programme: how many, and the list with or without them. */
  readonly aside: { readonly text: string; readonly url: string; readonly action: string } | null;
  /** What the comparison must keep from the address: weights, as hidden fields. */
  readonly kept: readonly HiddenField[];
  readonly methodVersion: string;
}

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

export interface MatchFilters {
  readonly q: TextField;
  readonly region: SelectField;
  readonly service: SelectField;
  readonly band: SelectField;
  readonly strategy: SelectField;
  /** `null` when nothing is filtered. */
  readonly clearUrl: string | null;
}

export interface WeightPanel {
  readonly fields: readonly WeightField[];
  readonly sum: number;
  readonly error: string | null;
  readonly resetUrl: string;
  /** What the funder's decisions say of them; null for who may not change them. */
  readonly suggestionUrl: string | null;
}

export interface MatchListView {
  readonly page: PageModel;
  readonly programme: { readonly title: string; readonly line: string; readonly editUrl: string | null };
  /** The list without its query: where the form goes. */
  readonly listUrl: string;
  readonly view: MatchGroup;
  readonly filters: MatchFilters;
  readonly weights: WeightPanel;
  readonly results: MatchResults;
  /** Where «save snapshot» posts to (with `kept`); `null` for those who may not. */
  readonly snapshotUrl: string | null;
  readonly snapshotsUrl: string;
}
