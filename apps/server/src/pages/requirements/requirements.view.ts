import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { FileLink } from '../shared/file-links';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface RequirementBadge {
  readonly label: string;
  readonly colour: 'green' | 'yellow' | 'grey' | 'blue' | 'red';
  readonly icon: 'check' | 'question' | 'cross' | 'edit' | 'alert';
}

export interface RequirementLine {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly award: string;
  readonly due: string;
  readonly badge: RequirementBadge;
}

/** What falls due, nearest first: late, waiting for an answer, soon, later, over. */
export interface RequirementListView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly url: string; readonly label: string };
  /** The list as a file; none for one award, or where there is nothing. */
  readonly files: readonly FileLink[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly RequirementLine[];
  }[];
  readonly empty: EmptyState;
  /** The form that asks for something more; null where the reader may not, or the award is over. */
  readonly add: {
    readonly action: string;
    readonly kind: SelectField;
    readonly title: TextField;
    readonly dueOn: TextField;
  } | null;
}

interface Act {
  readonly action: string;
  readonly version: number;
}

export interface RequirementPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: { readonly url: string; readonly label: string };
  readonly heading: string;
  readonly badge: RequirementBadge;
  readonly facts: readonly Fact[];
  /** Where the report that is asked for is written; null where none is, or by who may not. */
  readonly report: { readonly url: string; readonly label: string } | null;
  readonly done: (Act & { readonly note: TextField }) | null;
  readonly accept: Act | null;
  readonly giveBack: (Act & { readonly answer: TextField }) | null;
  readonly change: (Act & { readonly title: TextField; readonly dueOn: TextField }) | null;
  readonly waive: (Act & { readonly answer: TextField }) | null;
}
