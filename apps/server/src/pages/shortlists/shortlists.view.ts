import type { PageModel } from '../layouts/page.view';
import type { HiddenField } from '../matches/list.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

/** The lists of one programme. */
export interface ProgrammeShortlists {
  readonly programme: string;
  readonly lists: readonly { readonly name: string; readonly url: string; readonly facts: string }[];
  /** Puts the chosen on one of them, or begins one; null for who may not. */
  readonly addUrl: string | null;
}

/** All shortlists of the reader's programmes. Query: `with`, who is to be put on one of them. */
export interface ShortlistsView {
  readonly page: PageModel;
  readonly lead: string;
  readonly programmes: readonly ProgrammeShortlists[];
}

/** Puts nonprofits on a shortlist of a programme, or begins one. */
export interface AddToShortlistView {
  readonly page: PageModel;
  readonly programme: { readonly title: string; readonly url: string };
  readonly errors: ErrorSummary | null;
  readonly action: string;
  /** Who is put on it; nobody where a list is only begun. */
  readonly labels: readonly string[];
  readonly hidden: readonly HiddenField[];
  /** Null where there is no list yet. */
  readonly list: SelectField | null;
  readonly name: TextField;
  readonly state: ChoiceField;
  readonly reason: SelectField;
}

/** A form of one line of a list: what it does stands in its button. */
export interface LineForm {
  readonly action: string;
  readonly version: number;
}

export interface ShortlistNoteLine {
  readonly text: string;
  readonly by: string;
  readonly removeAction: string | null;
}

export interface ShortlistRow {
  readonly id: string;
  /** Null where nothing of it may be shown any more. */
  readonly handle: string | null;
  readonly label: string;
  readonly url: string | null;
  readonly isProtected: boolean;
  readonly facts: string;
  readonly standing: string;
  /** What can be done after this reason; null for the others. */
  readonly advice: string | null;
  /** Tells it that programmes of others may suit it better; null where that is not for this line or this reader. */
  readonly hintAction: string | null;
  /** When it was told. */
  readonly hinted: string | null;
  /** What it handed in for calls of the programme. */
  readonly applications: readonly { readonly label: string; readonly url: string }[];
  readonly state: string;
  readonly added: string;
  readonly notes: readonly ShortlistNoteLine[];
  readonly form: LineForm | null;
  readonly fields: {
    readonly state: SelectField;
    readonly reason: SelectField;
    readonly note: TextField;
    readonly tellsNoPlace: { readonly id: string; readonly checked: boolean };
  } | null;
  readonly noteAction: string | null;
  /** Asks for an introduction; null where that is not for this reader or this nonprofit. */
  readonly askAction: string | null;
}

export interface ShortlistPageView {
  readonly page: PageModel;
  readonly name: string;
  readonly programme: { readonly title: string; readonly url: string };
  readonly backUrl: string;
  readonly csvUrl: string;
  /** Scenarios of whom to fund under a budget; null for who may work none out. */
  readonly scenariosUrl: string | null;
  readonly printUrl: string;
  readonly addUrl: string | null;
  readonly compareUrl: string;
  readonly count: string;
  readonly errors: ErrorSummary | null;
  readonly isArchived: boolean;
  readonly rows: readonly ShortlistRow[];
  readonly removed: readonly ShortlistRow[];
  /** Renames it, puts it away or takes it up again; null for who may not. */
  readonly settings: { readonly action: string; readonly name: TextField; readonly archived: string } | null;
}
