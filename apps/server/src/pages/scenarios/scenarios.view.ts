import type { ChartTable } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';
import type { DeskFrame } from '../review-desk/desk.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

/** What the pages of the scenarios of one call, or one shortlist, have in common. */
export interface ScenarioSetting {
  /** The steps of the call's review; null for a shortlist. */
  readonly frame: DeskFrame | null;
  /** The call's title, or the name of the shortlist. */
  readonly about: string;
  readonly url: string;
  /** Of the shortlist; null for a call. */
  readonly listUrl: string | null;
  /** Whether a scenario can be begun here. */
  readonly isInUse: boolean;
  readonly lead: string;
  readonly toList: string;
  readonly candidates: string;
  readonly candidate: string;
  readonly caption: string;
  readonly files: string;
  readonly noneTitle: string;
  readonly noneText: string;
  readonly noneAlike: string;
}

export interface ScenarioBadge {
  readonly label: string;
  readonly colour: 'green' | 'yellow' | 'red' | 'grey';
  readonly icon: 'check' | 'question' | 'cross' | 'alert';
}

export interface ScenarioListLine {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly badge: ScenarioBadge;
  readonly budget: string;
  readonly worth: string;
  readonly spent: string;
  readonly chosen: string;
  readonly maker: string;
  readonly madeAt: string;
  /** What is read out at its box; null where there is nothing to compare. */
  readonly choose: string | null;
}

/** Query: `page`, `print`. */
export interface ScenarioListView {
  readonly page: PageModel;
  readonly setting: ScenarioSetting;
  /** Null where none is begun any more. */
  readonly newUrl: string | null;
  readonly compareUrl: string | null;
  readonly lines: readonly ScenarioListLine[];
  readonly pagination: Pagination;
  readonly printUrl: string;
  readonly empty: EmptyState;
}

export interface LimitFields {
  readonly side: SelectField;
  readonly target: SelectField;
  readonly amount: TextField;
}

export interface CandidateFields {
  readonly label: string;
  readonly isProtected: boolean;
  readonly facts: string;
  readonly strategy: SelectField;
  readonly amount: TextField;
  readonly worth: TextField;
  readonly otherAmount: TextField;
  readonly otherWorth: TextField;
  /** Whether the other amount is shown at once. */
  readonly isOpen: boolean;
  readonly lock: SelectField;
}

/** A scenario that is being written. */
export interface ScenarioFormView {
  readonly page: PageModel;
  readonly setting: ScenarioSetting;
  readonly errors: ErrorSummary | null;
  readonly action: string;
  readonly backUrl: string;
  readonly copyOf: string | null;
  readonly title: TextField;
  readonly currency: SelectField;
  readonly budget: TextField;
  readonly maxShare: TextField;
  readonly limits: readonly LimitFields[];
  readonly candidates: readonly CandidateFields[];
  /** How the candidates are narrowed to the best; null where they are few. */
  readonly narrowing: {
    readonly sentence: string;
    readonly most: SelectField;
    /** What it means that those not shown take part; null where all are shown. */
    readonly rest: string | null;
    readonly isWithRest: boolean;
  } | null;
  /** What their worth is taken from. */
  readonly from: string;
  readonly worthFrom: string;
  readonly otherWorth: { readonly url: string; readonly label: string } | null;
  readonly empty: EmptyState;
}

export interface WayLine {
  readonly label: string;
  readonly worth: string;
  readonly spent: string;
  readonly chosen: string;
  readonly broken: readonly string[];
}

export interface ScenarioLineView {
  readonly label: string;
  readonly isProtected: boolean;
  readonly counts: string;
  readonly amounts: string;
  readonly lock: string | null;
  readonly optimum: string;
  readonly byWorth: string;
  readonly byWorthPerPeso: string;
  readonly isChosen: boolean;
  /** Of a shortlist, what was chosen; null for all others. */
  readonly next: NextStep | null;
}

/** How a nonprofit that was chosen comes to an award without a call. */
export interface NextStep {
  /** Who it is, for those who hear the page. */
  readonly label: string;
  /** The form of its award, with the amount in it; null where none can be written. */
  readonly awardUrl: string | null;
  /** Asks for an introduction; null where that is not for this reader. */
  readonly askAction: string | null;
  /** What is missing before; null where nothing is. */
  readonly missing: string | null;
}

/** What was worked out. */
export interface ScenarioResultView {
  readonly ways: readonly WayLine[];
  readonly relaxation: readonly string[];
  readonly relaxAction: string | null;
  /** Null where nothing can be chosen: then no limit alone is at fault. */
  readonly binding: readonly string[] | null;
  readonly oneMore: string | null;
  readonly barSvg: string;
  readonly chart: { readonly table: ChartTable };
}

/** A scenario: waiting, worked out, or without a result. Query: `page` of its candidates, `print`. */
export interface ScenarioPageView {
  readonly page: PageModel;
  readonly setting: ScenarioSetting;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly badge: ScenarioBadge;
  readonly backUrl: string;
  readonly copyUrl: string | null;
  readonly csvUrl: string;
  readonly xlsxUrl: string;
  readonly originUrl: string | null;
  readonly facts: readonly Fact[];
  readonly limits: readonly string[];
  readonly waiting: { readonly url: string; readonly stopAction: string } | null;
  readonly fault: string | null;
  readonly result: ScenarioResultView | null;
  readonly protectedNotice: string | null;
  readonly lines: readonly ScenarioLineView[];
  readonly pagination: Pagination;
  readonly printUrl: string;
  /** Whether a shortlist's choice goes on as awards without a call. */
  readonly hasNextSteps: boolean;
  readonly proposeAction: string | null;
  readonly decisionUrl: string | null;
}

export interface ComparedColumn {
  readonly title: string;
  readonly url: string;
}

export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly { readonly column: string; readonly value: string }[];
}

/** Query: `id`, two to four times; `page` of what differs, `print`. */
export interface ScenarioComparisonView {
  readonly page: PageModel;
  readonly setting: ScenarioSetting;
  readonly backUrl: string;
  readonly columns: readonly ComparedColumn[];
  readonly rows: readonly ComparedRow[];
  readonly differing: readonly ComparedRow[];
  readonly pagination: Pagination;
  readonly alike: string;
  readonly printUrl: string;
}
