import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary } from '../shared/fields.view';
import type { OwnForwardingsView } from './own-forwardings.view';

/** An open call whose conditions the nonprofit meets. */
export interface NextCall {
  readonly title: string;
  readonly funder: string;
  readonly closes: string | null;
  readonly url: string;
}

/** The answer to an application: what, why, in the funder's words, and where to apply next. */
export interface OutcomeView {
  readonly page: PageModel;
  readonly outcome: string;
  readonly lead: string;
  readonly reasons: readonly string[];
  readonly note: string | null;
  readonly nextCalls: readonly NextCall[];
  /** Null where there is nothing to agree to, and nothing was. */
  readonly forwardings: OwnForwardingsView | null;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
}
