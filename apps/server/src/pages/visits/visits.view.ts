import type { AwardBadge } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';

interface Act {
  readonly action: string;
  readonly version: number;
}

export interface VisitCard {
  readonly heading: string;
  readonly badge: AwardBadge;
  readonly facts: readonly Fact[];
  /** Yes or no; the nonprofit chooses the way. */
  readonly answer:
    | (Act & { readonly state: ChoiceField; readonly way: ChoiceField | null; readonly words: TextField })
    | null;
  /** The nonprofit’s other way for an agreed one. */
  readonly changeWay: (Act & { readonly way: ChoiceField }) | null;
  readonly record: (Act & { readonly madeOn: TextField; readonly shared: TextField }) | null;
  readonly cancel: Act | null;
}

/** Visits of one award, with what the reader may do about each. */
export interface VisitsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  readonly cards: readonly VisitCard[];
  readonly empty: EmptyState;
  readonly ask: {
    readonly action: string;
    readonly plannedOn: TextField;
    readonly way: ChoiceField;
    readonly purpose: TextField;
  } | null;
}
