import type { PageModel } from '../layouts/page.view';

export interface ComparedNonprofit {
  readonly label: string;
  readonly isProtected: boolean;
  readonly url: string;
  /** The comparison without this one; `null` when only two are left. */
  readonly removeUrl: string | null;
  readonly eligible: 'yes' | 'unknown' | 'no';
  readonly score: number;
  readonly barSvg: string;
}

/** What one nonprofit says on one criterion; `answer` for conditions, `points` for parts. */
export interface ComparedCell {
  readonly text: string;
  readonly answer: 'pass' | 'fail' | 'unknown' | null;
  readonly points: number | null;
}

export interface ComparedRow {
  readonly label: string;
  /** Weight of the part; `null` for other rows. */
  readonly weight: number | null;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedGroup {
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

/** Two to four nonprofits side by side; groups are parts, conditions and facts. Prints on one landscape sheet. */
export interface CompareView {
  readonly page: PageModel;
  readonly programme: { readonly title: string; readonly url: string };
  readonly backUrl: string;
  /** Set when fewer than two or more than four were chosen; then there are no columns. */
  readonly problem: string | null;
  readonly columns: readonly ComparedNonprofit[];
  readonly groups: readonly ComparedGroup[];
  /** Number of columns with the labels' one: the width of a group's heading. */
  readonly span: number;
  readonly onlyDifferences: boolean;
  /** The same comparison with the other setting of `differences`. */
  readonly toggleUrl: string;
  readonly printUrl: string;
  /** Where the compared are put on a shortlist; null for who keeps none. */
  readonly shortlistUrl: string | null;
}
