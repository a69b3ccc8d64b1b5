import type { HiddenField } from '../matches/list.view';
import type { PageModel } from '../layouts/page.view';

export interface SuggestedPart {
  readonly label: string;
  readonly now: number;
  /** Null where nothing is suggested. */
  readonly suggested: number | null;
  readonly changed: boolean;
  /** «12 of 16», in the reader's language. */
  readonly evidence: string;
  readonly chance: string;
}

/** What a programme's decisions say of its weights, part by part. */
export interface WeightSuggestionView {
  readonly page: PageModel;
  readonly programme: { readonly title: string; readonly line: string; readonly matchesUrl: string };
  /** What was found, one sentence each. */
  readonly findings: readonly string[];
  readonly warning: string | null;
  readonly parts: readonly SuggestedPart[];
  /** What a person may do with it; null where nothing is suggested. */
  readonly use: {
    readonly tryUrl: string;
    readonly applyUrl: string;
    readonly version: number;
    readonly weights: readonly HiddenField[];
  } | null;
}
