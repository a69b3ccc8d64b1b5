import type { PageModel } from '../layouts/page.view';
import type { PendingInvitation } from '../people/people.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** HIP adds an organisation, or takes one that has no people yet, and invites its first administrator. */
export interface AdmissionsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  /** Posts `id` of a known organisation, or `kind` and `organization`; and `email`, `name`, `locale`. Null: only to look at. */
  readonly form: {
    readonly action: string;
    readonly known: { readonly id: string; readonly name: string } | null;
    readonly kind: ChoiceField;
    readonly organization: TextField;
    readonly email: TextField;
    readonly name: TextField;
    readonly locale: SelectField;
  } | null;
  readonly invitations: readonly PendingInvitation[];
}
