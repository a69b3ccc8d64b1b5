import type { PageModel } from '../layouts/page.view';

/** The organisations of one person; each form posts `organization`. */
export interface OrganizationsView {
  readonly page: PageModel;
  readonly action: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly current: boolean;
  }[];
  readonly onlyOne: boolean;
}
