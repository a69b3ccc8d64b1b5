import type { PageModel } from '../layouts/page.view';
import type { HiddenField } from '../matches/list.view';

/** Answered with status 409: someone saved first. Both texts are shown, nothing is lost. */
export interface ConflictView {
  readonly page: PageModel;
  readonly action: string;
  readonly differences: readonly { readonly label: string; readonly saved: string; readonly yours: string }[];
  /** All that was typed, with `version` set to the newest one: posting it keeps «mine». */
  readonly fields: readonly HiddenField[];
  /** The form with what is saved now. */
  readonly takeUrl: string;
}
