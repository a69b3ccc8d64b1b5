import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';

export interface FactRow {
  readonly label: string;
  readonly now: string;
  /** Null where nothing was decided before. */
  readonly before: string | null;
  readonly changed: boolean;
}

/** A free text in pieces; a piece with a risk is marked. */
export interface MarkedText {
  readonly lang: 'es' | 'en';
  readonly pieces: readonly { readonly text: string; readonly risk: string | null }[];
}

/** One nonprofit before a verifier. */
export interface CaseView {
  readonly page: PageModel;
  readonly name: string;
  readonly standing: string;
  readonly since: string;
  readonly stale: boolean;
  readonly contactPaused: boolean;
  readonly facts: readonly FactRow[];
  readonly hasBefore: boolean;
  readonly doubts: readonly string[];
  readonly texts: readonly MarkedText[];
  readonly last: {
    readonly decision: string;
    readonly decidedOn: string;
    readonly reasons: readonly string[];
    readonly message: string;
  } | null;
  /** Null for those who may look but not decide. */
  readonly form: {
    readonly action: string;
    readonly version: string;
    readonly lastDecision: string;
    readonly decision: ChoiceField;
    readonly reasons: ChoiceField;
    readonly message: TextField;
  } | null;
  readonly errors: ErrorSummary | null;
  readonly queueUrl: string;
  readonly profileUrl: string;
  /** Null for those who may not see documents. */
  readonly documentsUrl: string | null;
}
