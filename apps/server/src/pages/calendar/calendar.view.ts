import type { PageModel } from '../layouts/page.view';

/** The secret address of a person's calendar; both forms post nothing but their token. */
export interface CalendarView {
  readonly page: PageModel;
  readonly accountUrl: string;
  /** The address just made, shown this once. */
  readonly url: string | null;
  /** Since when there is one. */
  readonly madeOn: string | null;
  readonly makeUrl: string;
  readonly endUrl: string;
}
