import type { PageModel } from '../layouts/page.view';

/** What somebody wrote when their session had ended, to be sent again, or its form is gone, to be copied. */
export interface KeptTextView {
  readonly page: PageModel;
  /** Why its form is not there any more; null where it can be sent again. */
  readonly reason: string | null;
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
