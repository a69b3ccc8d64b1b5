import type { IconName } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';

export interface AccountLink {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly icon: IconName;
}

/** What a person can do about their own account and, in some roles, about the organisation's. */
export interface AccountView {
  readonly page: PageModel;
  readonly lead: string;
  readonly links: readonly AccountLink[];
}
