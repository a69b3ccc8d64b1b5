import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';

/** Mails that were kept because no mail server is set; only on the machine itself. */
export interface DevMailView {
  readonly page: PageModel;
  readonly mails: readonly {
    readonly to: string;
    readonly subject: string;
    readonly at: string;
    readonly sentences: string;
    /** A path of this server, so that the link can be followed here. */
    readonly link: string;
    readonly rawUrl: string;
  }[];
  readonly empty: EmptyState;
}
