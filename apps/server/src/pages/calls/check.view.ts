import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary } from '../shared/fields.view';
import type { BurdenView } from './burden-words';

/** What is looked at before a call is published. */
export interface CallCheckView {
  readonly page: PageModel;
  readonly title: string;
  readonly backUrl: string;
  readonly editUrl: string;
  readonly burden: BurdenView;
  readonly missing: readonly string[];
  readonly errors: ErrorSummary | null;
  /** Null where it is published already. */
  readonly publish: { readonly action: string; readonly version: number } | null;
}
