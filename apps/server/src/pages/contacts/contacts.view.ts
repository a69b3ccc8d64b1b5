import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';

/** One contact in words; `null` where nothing was said. */
export interface ContactCard {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly notes: string | null;
  /** How it is changed and removed; `null` for who may only read. */
  readonly change: {
    readonly editUrl: string;
    readonly removeAction: string;
    readonly version: number;
  } | null;
}

/** The contacts of one's own organisation. */
export interface MyContactsView {
  readonly page: PageModel;
  readonly contacts: readonly ContactCard[];
  /** `null` for who may only read. */
  readonly newUrl: string | null;
  readonly backUrl: string;
  readonly empty: EmptyState;
}

/** A new contact, or one that is changed. */
export interface ContactFormView {
  readonly page: PageModel;
  readonly heading: string;
  readonly action: string;
  readonly cancelUrl: string;
  /** The version that was read; empty for a new one. */
  readonly version: string;
  readonly errors: ErrorSummary | null;
  readonly name: TextField;
  readonly phone: TextField;
  readonly email: TextField;
  readonly notes: TextField;
  /** Asked only after the notes seemed to tell a place. */
  readonly tellsNoPlace: ChoiceField | null;
}

/** The contacts of a nonprofit, as HIP asked for them. */
export interface NonprofitContactsView {
  readonly page: PageModel;
  readonly heading: string;
  readonly contacts: readonly ContactCard[];
  readonly backUrl: string;
  readonly empty: EmptyState;
}
