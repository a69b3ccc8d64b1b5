import type { PageModel } from '../layouts/page.view';
import type { ProgrammeCounts } from '../programmes/list.view';
import type { EmptyState } from '../shared/empty-state.view';

export interface SnapshotRow {
  readonly number: number;
  readonly takenOn: string;
  readonly takenBy: string;
  readonly version: string;
  readonly counts: ProgrammeCounts;
  /** The list with the weights of that day; `null` where it cannot be shown any more. */
  readonly url: string | null;
}

/** The saved snapshots of a programme, newest first. */
export interface SnapshotListView {
  readonly page: PageModel;
  readonly programme: { readonly title: string; readonly url: string };
  readonly rows: readonly SnapshotRow[];
  readonly empty: EmptyState;
}
