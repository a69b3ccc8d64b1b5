import type { PageModel } from '../layouts/page.view';
import type { ProgrammeRow } from '../programmes/list.view';
import type { EmptyState } from '../shared/empty-state.view';

/** A program officer's first page: the programmes and who answers them. */
export interface OfficerHomeView {
  readonly page: PageModel;
  readonly hello: string;
  readonly programmes: readonly ProgrammeRow[];
  readonly programmesUrl: string;
  readonly newUrl: string | null;
  readonly empty: EmptyState;
}
