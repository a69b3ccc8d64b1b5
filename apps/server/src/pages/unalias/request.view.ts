import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';

/** One request to open an alias, with what the reader may do about it. */
export interface UnaliasRequestView {
  readonly page: PageModel;
  readonly alias: string;
  readonly state: string;
  /** What the state means for the reader. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** The request changed after it was read; nothing was decided. */
  readonly stale: boolean;
  readonly decide: { readonly action: string; readonly shown: string } | null;
  readonly withdraw: { readonly action: string; readonly version: string } | null;
  readonly answerAction: string | null;
  /** The nonprofit, where the reader asked for it just now. */
  readonly answer: { readonly name: string; readonly url: string } | null;
  readonly listUrl: string;
}
