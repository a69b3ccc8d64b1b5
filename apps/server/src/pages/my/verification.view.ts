import type { PageModel } from '../layouts/page.view';

/** What a nonprofit knows of its own verification, and what it is asked for. */
export interface OwnVerificationView {
  readonly page: PageModel;
  readonly isVerified: boolean;
  readonly sentence: string;
  readonly until: string | null;
  readonly last: {
    readonly decidedOn: string;
    readonly reasons: readonly string[];
    readonly message: string;
  } | null;
  readonly editUrl: string;
  readonly homeUrl: string;
}
