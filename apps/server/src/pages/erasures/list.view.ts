import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField } from '../shared/fields.view';

export interface ErasureLine {
  readonly nonprofit: string;
  readonly reason: string;
  readonly state: string;
  readonly requester: string;
  readonly requestedOn: string;
  readonly decider: string | null;
  /** Where the reader may decide about it. */
  readonly approveAction: string | null;
  readonly withdrawAction: string | null;
}

/** Erasures of nonprofits' data, and the form of a new one where a nonprofit was chosen. */
export interface ErasureListView {
  readonly page: PageModel;
  readonly rows: readonly ErasureLine[];
  readonly form: {
    readonly action: string;
    readonly nonprofitId: string;
    readonly nonprofit: string;
    readonly reason: SelectField;
  } | null;
  readonly errors: ErrorSummary | null;
}
