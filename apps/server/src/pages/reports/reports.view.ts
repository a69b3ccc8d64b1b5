import type { StatusWords } from '../applications/application-words';
import type { TaskRow } from '../applications/application.view';
import type { CheckedSection, CheckView } from '../applications/check.view';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

interface Link {
  readonly url: string;
  readonly label: string;
}

export interface ReportLine {
  readonly title: string;
  readonly url: string;
  readonly award: string;
  readonly funder: string;
  readonly due: string;
  readonly status: StatusWords | null;
}

/** Reports of one side: what waits, then the rest. */
export interface ReportListView {
  readonly page: PageModel;
  readonly lead: string;
  readonly indicatorsUrl: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly ReportLine[];
  }[];
  readonly empty: EmptyState;
}

export interface BeginReportView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: Link;
  readonly heading: string;
  readonly action: string;
  readonly fromOn: TextField;
  readonly untilOn: TextField;
}

/** The budget of an award against what was said to be spent. */
export interface MoneyView {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly planned: string; readonly spent: string }[];
  readonly sayUrl: string | null;
}

/** A report as its own team works on it. */
export interface OwnReportView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: Link;
  readonly heading: string;
  readonly saved: string;
  readonly corrections: readonly { readonly section: string; readonly note: string }[];
  readonly tasks: readonly TaskRow[];
  readonly recipients: readonly {
    readonly award: string;
    readonly funder: string;
    readonly due: string;
    readonly status: StatusWords;
    readonly withdraw: { readonly action: string; readonly label: string } | null;
  }[];
  readonly money: readonly MoneyView[];
  readonly share: {
    readonly action: string;
    readonly requirement: SelectField;
    readonly agree: ChoiceField;
  } | null;
  readonly sections: readonly CheckedSection[];
  readonly missing: CheckView['missing'];
  readonly handIn: { readonly action: string; readonly version: number } | null;
}

/** A report as its funder reads it. */
export interface ReceivedReportView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly back: Link;
  readonly heading: string;
  readonly status: StatusWords;
  readonly facts: readonly Fact[];
  readonly differences: readonly {
    readonly question: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly figures: readonly {
    readonly indicator: string;
    /** What it means. */
    readonly url: string;
    readonly kind: string;
    readonly target: string;
    readonly total: string;
    readonly quality: string;
    readonly overlap: string;
  }[];
  readonly money: MoneyView;
  readonly sections: readonly CheckedSection[];
  readonly accept: { readonly action: string; readonly version: number } | null;
  readonly giveBack: {
    readonly action: string;
    readonly version: number;
    readonly notes: readonly TextField[];
  } | null;
}
