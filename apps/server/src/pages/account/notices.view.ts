import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary } from '../shared/fields.view';

/** Posts `frequency`. */
export interface NoticesView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly frequency: ChoiceField;
}
