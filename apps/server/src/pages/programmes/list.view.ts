import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';

export interface ProgrammeCounts {
  readonly eligible: number;
  readonly unknown: number;
  readonly ineligible: number;
}

export interface ProgrammeRow {
  readonly title: string;
  readonly funder: string;
  /** Its matches; `null` for who may not see them. */
  readonly url: string | null;
  readonly editUrl: string | null;
  readonly snapshotsUrl: string | null;
  readonly strategies: readonly string[];
  /** Where, in words: states and regions, or the whole country. */
  readonly place: string;
  /** The range in words with its currency; `null` when the programme is silent. */
  readonly award: string | null;
  readonly updatedOn: string;
  /** `null` for who may not see matches. */
  readonly counts: ProgrammeCounts | null;
}

export interface ProgrammeListView {
  readonly page: PageModel;
  readonly rows: readonly ProgrammeRow[];
  readonly newUrl: string | null;
  /** Drafts about one movement's field; none for who may not make programmes. */
  readonly fields: readonly { readonly label: string; readonly url: string }[];
  /** The shortlists of all of them; null for who keeps none. */
  readonly shortlistsUrl: string | null;
  /** The conflicts of interest of the organisation; null for who reads none. */
  readonly conflictsUrl: string | null;
  readonly empty: EmptyState;
}
