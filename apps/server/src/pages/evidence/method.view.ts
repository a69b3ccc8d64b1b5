import type { PageModel } from '../layouts/page.view';

/** How figures were read; only what is counted is data, the rest are texts. */
export interface EvidenceMethodView {
  readonly page: PageModel;
  readonly underReporting: string;
  readonly scopes: readonly { readonly label: string; readonly means: string; readonly count: number }[];
  readonly stages: string;
  readonly ends: string;
  readonly backUrl: string;
}
