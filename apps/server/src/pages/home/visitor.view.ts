import type { Chart } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';

export interface RegionSummary {
  readonly name: string;
  readonly states: readonly string[];
}

/** The first page for people who have not signed in. */
export interface VisitorHomeView {
  readonly page: PageModel;
  readonly map: Chart;
  readonly regions: readonly RegionSummary[];
  readonly mapUrl: string;
}
