import type { PageModel } from '../layouts/page.view';

/** The switch that pauses all contact with a nonprofit, and what it does. */
export interface ContactView {
  readonly page: PageModel;
  readonly action: string;
  /** The day since when, or null when contact is not paused. */
  readonly pausedOn: string | null;
  readonly mayResume: boolean;
  /** The one thing to do; null for those who may pause but not resume. */
  readonly offers: { readonly value: 'yes' | 'no'; readonly label: string } | null;
  readonly effects: readonly string[];
  readonly homeUrl: string;
}
