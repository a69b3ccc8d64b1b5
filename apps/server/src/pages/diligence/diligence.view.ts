import type { AwardBadge } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface PairListLine {
  readonly nonprofit: string;
  readonly isProtected: boolean;
  readonly url: string;
  readonly title: string;
  readonly route: string;
  /** Null where no route was chosen. */
  readonly badge: AwardBadge | null;
  readonly missing: string;
  readonly ends: string;
  readonly risk: string;
  readonly isBeyond: boolean;
}

/** A level of risk with its words, to be written. */
export interface RiskForm {
  readonly action: string;
  readonly level: SelectField;
  readonly words: TextField;
}

export interface DiligenceListView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly lines: readonly PairListLine[];
  readonly csvUrl: string;
  readonly xlsxUrl: string;
  readonly expenditureUrl: string;
  readonly empty: EmptyState;
  readonly appetite: string | null;
  /** Null for who may not state it. */
  readonly state: RiskForm | null;
}

/** A step as whoever reads the route sees it. */
export interface StepLine {
  readonly label: string;
  readonly badge: AwardBadge;
  readonly ends: string;
  readonly reference: string;
  readonly by: string;
}

export interface StepsView {
  readonly done: number;
  readonly all: number;
  readonly progress: string;
  readonly steps: readonly StepLine[];
}

/** What a route adds to the agreement and what is reported for it. */
export interface RouteWords {
  readonly clauses: readonly string[];
  readonly reports: readonly string[];
}

export interface StepForm {
  readonly summary: string;
  readonly action: string;
  readonly version: number;
  readonly state: SelectField;
  readonly validUntil: TextField;
  readonly reference: TextField;
}

export interface ShelterView {
  readonly isShelter: boolean;
  readonly about: string | null;
  readonly answers: readonly { readonly question: string; readonly answer: string; readonly note: string }[];
  readonly form: {
    readonly action: string;
    /** The number of the answers that are shown; 0: there are none. */
    readonly seen: number;
    readonly questions: readonly { readonly answer: ChoiceField; readonly note: TextField }[];
  } | null;
}

export interface PairPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly isProtected: boolean;
  readonly lead: string;
  readonly backUrl: string;
  readonly awardUrl: string;
  readonly route: (StepsView & RouteWords & { readonly name: string; readonly badge: AwardBadge }) | null;
  readonly forms: readonly StepForm[];
  readonly choose: {
    readonly title: string;
    readonly action: string;
    readonly version: number;
    readonly route: SelectField;
    readonly reason: TextField;
  } | null;
  readonly thresholds: string;
  readonly reminders: readonly string[];
  readonly shelter: ShelterView;
  /** Null where the route asks for no authorised donee; no facts: nothing was said. */
  readonly donee: { readonly doubts: readonly string[]; readonly facts: readonly Fact[] } | null;
  readonly risk: string;
  readonly isBeyond: boolean;
  readonly noteRisk: RiskForm | null;
  readonly notes: readonly string[];
  readonly earlier: readonly string[];
}
