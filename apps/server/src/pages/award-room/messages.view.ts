import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import type { TabLink } from './award-tabs';

export interface MessageLine {
  readonly who: string;
  readonly when: string;
  readonly lines: readonly string[];
}

/** What the two sides of an award write to each other. */
export interface AwardMessagesView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  readonly backLabel: string;
  readonly tabs: readonly TabLink[];
  readonly messages: readonly MessageLine[];
  /** Null where the reader may not write. */
  readonly form: { readonly action: string; readonly text: TextField } | null;
  /** Whether the nonprofit does not know of the award yet. */
  readonly isTooEarly: boolean;
}
