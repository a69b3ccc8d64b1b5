import type { PageModel } from '../layouts/page.view';
import type { PendingInvitation } from '../people/people.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** HIP adds an organisation and invites its first administrator. */
export interface AdmissionsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  /** Posts `kind`, `organization`, `email`, `name`, `locale`. Null: only to look at. */
  readonly form: {
    readonly action: string;
    readonly kind: ChoiceField;
    readonly organization: TextField;
    readonly email: TextField;
    readonly name: TextField;
    readonly locale: SelectField;
  } | null;
  readonly invitations: readonly PendingInvitation[];
}
