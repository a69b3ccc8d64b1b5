import type { PermissionLine } from '@puente/permissions';
import type { PageModel } from '../layouts/page.view';

/** Who may do what and under which conditions. */
export interface PermissionsView {
  readonly page: PageModel;
  readonly lines: readonly PermissionLine[];
  readonly csvUrl: string;
}
