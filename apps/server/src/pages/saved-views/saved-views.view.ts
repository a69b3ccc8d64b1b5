import type { PageModel } from '../layouts/page.view';
import type { HiddenField } from '../matches/list.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** The reader's views of a list on its page, for `shared/_saved-views`. */
export interface SavedViewLinks {
  readonly links: readonly { readonly name: string; readonly url: string; readonly current: boolean }[];
  /** Where a view is kept or deleted. */
  readonly manageUrl: string;
}

export interface SavedViewLine {
  readonly name: string;
  readonly list: string;
  /** How it narrows the list, in words. */
  readonly words: readonly string[];
  /** Null where no call or programme is chosen whose list it could narrow. */
  readonly url: string | null;
  /** Tells each Monday what is new in it; null where that is not for this list or is so already. */
  readonly alert: { readonly action: string; readonly view: string; readonly programme: string } | null;
  /** How often it tells so already. */
  readonly told: string | null;
  readonly removeAction: string;
  readonly removeLabel: string;
}

/** Views under names, of one list or of all. Query: `list`, `of`, and what the list is narrowed by. */
export interface SavedViewsView {
  readonly page: PageModel;
  readonly backUrl: string | null;
  readonly errors: ErrorSummary | null;
  readonly lead: string;
  /** Keeps how the list is narrowed now; null where no list is chosen or nothing narrows it. */
  readonly form: {
    readonly action: string;
    readonly hidden: readonly HiddenField[];
    readonly words: readonly string[];
    readonly name: TextField;
  } | null;
  /** Where alerts are changed. */
  readonly alertsUrl: string;
  readonly lines: readonly SavedViewLine[];
  /** Where to come back to after deleting. */
  readonly back: readonly HiddenField[];
}
