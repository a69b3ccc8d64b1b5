import type { Chart } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';

export interface StateRowView {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Already spoken: the number, «not shown» or «no data». */
  readonly value: string;
  /** What to see there; `null` where there is nothing this reader may open. */
  readonly url: string | null;
}

/** The 32 states as map, grid of tiles for phones and table. Counts come checked by the disclosure rules. */
export interface MapView {
  readonly page: PageModel;
  readonly lead: string;
  /** What is counted where, and what is held back. */
  readonly notes: readonly string[];
  readonly map: Chart;
  readonly tiles: Chart;
  readonly rows: readonly StateRowView[];
  /** Need beside money; `null` for visitors. */
  readonly needUrl: string | null;
}
