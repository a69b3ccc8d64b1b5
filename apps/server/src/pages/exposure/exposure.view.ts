import type { PageModel } from '../layouts/page.view';

/** How the lists of all programmes spread their places. */
export interface ExposureView {
  readonly page: PageModel;
  readonly standing: readonly string[];
  readonly figures: readonly { readonly label: string; readonly value: string; readonly means: string }[];
  /** Where it is asked for anew; null where one may not, or it is under way. */
  readonly ask: string | null;
  readonly askLabel: string;
  readonly methodUrl: string;
}
