import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';

/** What the platform tells a person: the mails say only that there is something here. */
export interface MessagesView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly settingsUrl: string;
  readonly messages: readonly {
    readonly text: string;
    readonly url: string;
    readonly on: string;
    readonly unread: boolean;
  }[];
  /** Where to mark all as read; null when nothing is unread. */
  readonly markRead: string | null;
  readonly empty: EmptyState;
}
