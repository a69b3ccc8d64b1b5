import type { PageModel } from '../layouts/page.view';

/** What somebody wrote when their session had ended, to be sent again. */
export interface KeptTextView {
  readonly page: PageModel;
  /** Null once there is a session again. */
  readonly signInUrl: string | null;
  readonly action: string;
  readonly fields: readonly {
    readonly name: string;
    readonly value: string;
    readonly isOneOfMany: boolean;
  }[];
  readonly texts: readonly string[];
}
