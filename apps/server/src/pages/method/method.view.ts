import type { PageModel } from '../layouts/page.view';

/** The published method: parts and rules in words. */
export interface MethodView {
  readonly page: PageModel;
  readonly version: string;
  /** How often nonprofits stand on lists; null before it was measured over the lists of several funders. */
  readonly exposure: string | null;
  /** The page with the exact figures, for HIP. */
  readonly exposureUrl: string | null;
  readonly parts: readonly {
    readonly code: string;
    readonly label: string;
    readonly weight: number;
    readonly how: string;
  }[];
  readonly rules: readonly { readonly label: string; readonly how: string }[];
}
