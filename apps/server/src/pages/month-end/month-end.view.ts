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

interface Act {
  readonly action: string;
  readonly version: number;
}

/** Whether a month is closed, and what the reader may do about it. */
export interface MonthClosingView {
  /** `YYYY-MM`; each form sends it, so that its answer shows the same month. */
  readonly month: string;
  readonly isClosed: boolean;
  readonly standing: string;
  readonly notes: readonly string[];
  readonly propose: { readonly action: string } | null;
  /** The second person’s word: it closes, or is reopened. */
  readonly confirm: (Act & { readonly said: string }) | null;
  readonly withdraw: (Act & { readonly said: string }) | null;
  readonly reopen: (Act & { readonly reason: TextField }) | null;
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
  readonly closing: MonthClosingView;
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
    /** The day on which it really was, where its month was closed by then. */
    readonly late: string | null;
    readonly kind: string;
    readonly award: string;
    readonly url: string;
    readonly amount: string;
    readonly moved: string;
  }[];
  readonly counted: string;
  readonly pagination: Pagination;
}
