import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField } from '../shared/fields.view';

/** Whom a call invites, and whom else it could. */
export interface CallInvitationsView {
  readonly page: PageModel;
  readonly title: string;
  readonly backUrl: string;
  readonly errors: ErrorSummary | null;
  readonly invited: readonly {
    readonly label: string;
    readonly words: string;
    readonly isProtected: boolean;
    readonly on: string;
  }[];
  /** Null for who may not invite, or not to this call. */
  readonly invite: {
    readonly listUrl: string;
    readonly source: SelectField;
    readonly action: string;
    readonly from: string;
    readonly nonprofits: ChoiceField | null;
    readonly hint: string;
  } | null;
}
