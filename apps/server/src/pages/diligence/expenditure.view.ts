import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';

interface YearLink {
  readonly label: string;
  readonly url: string;
}

/** The yearly list under expenditure responsibility. */
export interface ExpenditureView {
  readonly page: PageModel;
  readonly heading: string;
  readonly backUrl: string;
  readonly csvUrl: string;
  readonly xlsxUrl: string;
  readonly earlier: YearLink;
  /** Null in the present year. */
  readonly later: YearLink | null;
  readonly lines: readonly {
    readonly title: string;
    readonly url: string;
    readonly facts: readonly Fact[];
    readonly missing: readonly string[];
  }[];
  readonly empty: EmptyState;
}
