import type { PageModel } from '../layouts/page.view';

/** The published method: parts and rules in words. */
export interface MethodView {
  readonly page: PageModel;
  readonly version: string;
  readonly parts: readonly {
    readonly code: string;
    readonly label: string;
    readonly weight: number;
    readonly how: string;
  }[];
  readonly rules: readonly { readonly label: string; readonly how: string }[];
}
