import type { PageModel } from '../layouts/page.view';

export interface StateGrantRow {
  readonly recipient: string;
  readonly funder: string;
  readonly description: string;
  readonly year: string;
  readonly amount: string;
  /** Whether it is in the sum of the state, and where its place was read. */
  readonly counted: readonly string[];
}

/** The grants behind the money of a state. */
export interface StateGrantsView {
  readonly page: PageModel;
  readonly title: string;
  readonly rows: readonly StateGrantRow[];
  readonly backUrl: string;
}
