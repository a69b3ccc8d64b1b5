import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

export interface MonthBlock {
  readonly heading: string;
  readonly lines: readonly {
    readonly place: string;
    readonly opening: string;
    readonly moved: string;
    readonly closing: string;
  }[];
}

/** What finance closes a month with. */
export interface MonthEndView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly action: string;
  readonly month: TextField;
  readonly previousUrl: string;
  readonly nextUrl: string;
  readonly csvUrl: string;
  readonly xlsxUrl: string;
  readonly check: { readonly text: string; readonly isGood: boolean };
  /** One for each currency. */
  readonly blocks: readonly MonthBlock[];
  readonly differences: readonly {
    readonly currency: string;
    readonly sending: string;
    readonly underWay: string;
  }[];
  readonly unconfirmed: readonly string[];
  readonly transactions: readonly {
    readonly when: string;
    readonly kind: string;
    readonly award: string;
    readonly url: string;
    readonly amount: string;
    readonly moved: string;
  }[];
  readonly counted: string;
  readonly pagination: Pagination;
}
