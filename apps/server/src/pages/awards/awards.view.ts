import type { PageModel } from '../layouts/page.view';
import type { PaperLink } from '../papers/paper-links';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface AwardBadge {
  readonly label: string;
  readonly colour: 'green' | 'yellow' | 'grey' | 'blue';
  readonly icon: 'check' | 'question' | 'cross' | 'edit' | 'lock';
}

export interface AwardListLine {
  readonly title: string;
  readonly url: string;
  readonly nonprofit: string;
  readonly isProtected: boolean;
  readonly badge: AwardBadge;
  readonly amount: string;
  readonly period: string;
}

export interface AwardListView {
  readonly page: PageModel;
  readonly paymentsUrl: string;
  readonly requirementsUrl: string;
  readonly reportsUrl: string;
  readonly monthEndUrl: string | null;
  /** What funders give to HIP; null to all others. */
  readonly givenUrl: string | null;
  /** The form of one without an application; null to who may not write any. */
  readonly directUrl: string | null;
  readonly lines: readonly AwardListLine[];
  readonly empty: EmptyState;
}

/** What both sides read of an award's terms. */
export interface AwardTermsView {
  readonly facts: readonly Fact[];
  readonly budget: readonly {
    readonly label: string;
    readonly note: string;
    readonly basis: string;
    readonly amount: string;
  }[];
  readonly total: string;
  readonly indicators: readonly {
    readonly label: string;
    readonly kind: string;
    readonly target: string;
  }[];
}

export interface AwardPageView extends AwardTermsView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly nonprofit: string;
  readonly isProtected: boolean;
  readonly badge: AwardBadge;
  readonly backUrl: string;
  /** The application that it answers; null where there is none, or the reader may not open it. */
  readonly applicationUrl: string | null;
  readonly warnings: readonly string[];
  readonly people: readonly Fact[];
  readonly editUrl: string | null;
  /** Where the source of a draft's money is named. */
  readonly sourceUrl: string | null;
  /** What HIP gave on of it; null for one to a nonprofit. */
  readonly passedOnUrl: string | null;
  readonly propose: { readonly action: string; readonly version: number } | null;
  readonly approve: { readonly action: string; readonly shown: string } | null;
  /** The way to the agreement; null before it is sent. */
  readonly agreementUrl: string | null;
  /** The files of its letter, in the reader’s language first; none before it is approved. */
  readonly papers: readonly PaperLink[];
  readonly diligenceUrl: string;
  /** What it asks for on a day; null before the agreement is sent. */
  readonly requirementsUrl: string | null;
  /** What may be done with an award that runs. */
  readonly turn: {
    readonly action: string;
    readonly version: number;
    readonly turn: ChoiceField;
    readonly reason: TextField;
  } | null;
  /** Its changes; null before it runs. */
  readonly amendmentsUrl: string | null;
  /** Visits of its sides; null before the agreement is sent. */
  readonly visitsUrl: string | null;
  /** What has to be so before it closes; null before it runs. */
  readonly closingUrl: string | null;
  readonly send: {
    readonly action: string;
    readonly version: number;
    /** Where a line pays a home by the head; null otherwise. */
    readonly reason: TextField | null;
  } | null;
  /** Why the reader cannot approve what waits for approval. */
  readonly cannot: string | null;
  readonly withdraw: { readonly action: string; readonly version: number } | null;
}

interface BudgetFields {
  readonly amount: TextField;
  readonly label: TextField;
  readonly basis: SelectField;
}

/** The form of an award. Names of fields are those of the core, by code instead of place: `budget.staff.amount`. */
export interface AwardFormView {
  readonly page: PageModel;
  readonly heading: string;
  /** Null where it is chosen in the form. */
  readonly nonprofit: string | null;
  readonly errors: ErrorSummary | null;
  readonly action: string;
  readonly cancelUrl: string;
  /** For optimistic locking; null for a new award. */
  readonly version: number | null;
  readonly warning: string | null;
  /** What one without an application begins with. */
  readonly direct: {
    readonly nonprofit: SelectField;
    readonly programme: SelectField;
    readonly origin: SelectField;
  } | null;
  readonly lead: string;
  readonly save: string;
  readonly title: TextField;
  readonly amount: TextField;
  readonly currency: SelectField;
  readonly support: ChoiceField;
  /** Null where new terms leave it as it was approved. */
  readonly route: SelectField | null;
  readonly startsOn: TextField;
  readonly endsOn: TextField;
  readonly shares: readonly TextField[];
  readonly sharesError: string | null;
  readonly needs: readonly ChoiceField[];
  readonly states: readonly ChoiceField[];
  readonly budget: readonly BudgetFields[];
  readonly budgetError: string | null;
  readonly outputs: readonly TextField[];
  readonly outcomes: readonly TextField[];
  readonly beyondCall: TextField | null;
  /** Why the terms of an award that runs change. */
  readonly reason: TextField | null;
}
