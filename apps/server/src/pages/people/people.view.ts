import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** One member. `form` is null for a reader who may only look; it posts `roles` and `programmes`. */
export interface MemberView {
  readonly name: string;
  readonly email: string;
  readonly isReader: boolean;
  readonly roles: readonly string[];
  /** Titles of the programmes that the membership is limited to; empty: all. */
  readonly programmes: readonly string[];
  readonly limited: boolean;
  /** ISO day; null: has not signed in yet. */
  readonly lastUsedOn: string | null;
  /** Whether the account has one, in words; null for a reader who may not know. */
  readonly secondFactor: string | null;
  readonly form: {
    readonly open: boolean;
    readonly changeUrl: string;
    readonly removeUrl: string;
    readonly roles: ChoiceField;
    readonly programmes: ChoiceField | null;
  } | null;
}

export interface PendingInvitation {
  readonly email: string;
  readonly roles: readonly string[];
  /** ISO day on which it ends. */
  readonly endsOn: string;
  readonly expired: boolean;
  /** Null for a reader who may only look. */
  readonly resendUrl: string | null;
  readonly withdrawUrl: string | null;
}

/** Posts `email`, `name`, `locale`, `roles`, `programmes`. */
export interface InviteForm {
  readonly action: string;
  readonly email: TextField;
  readonly name: TextField;
  readonly locale: SelectField;
  readonly roles: ChoiceField;
  readonly programmes: ChoiceField | null;
}

/** The people of an organisation and its pending invitations. */
export interface PeopleView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly members: readonly MemberView[];
  readonly invitations: readonly PendingInvitation[];
  readonly invite: InviteForm | null;
  readonly permissionsUrl: string;
}
