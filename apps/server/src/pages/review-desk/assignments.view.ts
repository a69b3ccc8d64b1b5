import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ChoiceField, ErrorSummary, SelectField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';
import type { DeskFrame } from './desk.view';

/** Somebody who reads an application; `remove` while it can be taken back. */
export interface AssignedLine {
  readonly name: string;
  readonly state: string;
  readonly remove: { readonly pair: string; readonly label: string } | null;
}

export interface ReceivedLine {
  readonly label: string;
  readonly isProtected: boolean;
  readonly stage: string;
  readonly region: string;
  readonly readers: readonly AssignedLine[];
  readonly recused: readonly string[];
  /** «1 missing»; null where nobody is. */
  readonly missing: string | null;
  readonly add: SelectField | null;
}

/** What one person has to read. */
export interface LoadLine {
  readonly name: string;
  readonly now: number;
  readonly handedIn: number;
  /** Beyond those, as proposed; the same as now where nothing is. */
  readonly then: number;
  readonly most: string;
  readonly note: string | null;
}

/** Query: `page`, `print`. */
export interface AssignmentsView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly errors: ErrorSummary | null;
  readonly action: string;
  readonly removeAction: string;
  /** Null until there is a plan with a panel, and while nothing lacks readers. */
  readonly proposeUrl: string | null;
  readonly planUrl: string | null;
  readonly lines: readonly ReceivedLine[];
  readonly pagination: Pagination;
  readonly printUrl: string;
  readonly loads: readonly LoadLine[];
  readonly empty: EmptyState;
}

export interface LeftOutLine {
  readonly application: string;
  readonly person: string;
  readonly reason: string;
}

export interface ProposalView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly frame: DeskFrame;
  readonly backUrl: string;
  readonly action: string;
  /** Why nothing is proposed, and for which applications. */
  readonly refusal: { readonly text: string; readonly applications: readonly string[] } | null;
  readonly choices: readonly ChoiceField[];
  readonly loads: readonly LoadLine[];
  readonly leftOut: readonly LeftOutLine[];
}
