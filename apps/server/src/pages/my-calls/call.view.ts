import type { PhaseBadge } from '../calls/call-words';
import type { PageModel } from '../layouts/page.view';
import type { RuleRow } from '../matches/detail.view';
import type { SelfCheck } from './own-call-words';

export interface AskedSection {
  readonly title: string;
  readonly questions: readonly {
    readonly label: string;
    readonly required: boolean;
    /** Asked only after certain answers. */
    readonly sometimes: boolean;
  }[];
}

export interface OwnStage {
  readonly title: string;
  readonly minutes: string;
  readonly due: string | null;
  readonly intro: string | null;
  readonly sections: readonly AskedSection[];
}

/** A call with all that it asks and the nonprofit's own answers to its conditions; or its preview, without these. */
export interface OwnCallView {
  readonly page: PageModel;
  readonly title: string;
  readonly funder: string;
  readonly text: string | null;
  readonly phase: PhaseBadge;
  readonly rapid: boolean;
  readonly invited: boolean;
  readonly deadline: string;
  readonly opens: string;
  readonly award: string;
  readonly takes: string;
  readonly later: string | null;
  readonly sealed: boolean;
  readonly takenBack: boolean;
  readonly stages: readonly OwnStage[];
  readonly icsUrl: string | null;
  readonly backUrl: string;
  /** Null in a preview. */
  readonly own: {
    readonly check: SelfCheck;
    readonly rules: readonly RuleRow[];
    readonly changes: readonly string[];
    readonly profileUrl: string;
    readonly seen: string;
    /** Null where the call is not open, or the reader does not write applications. */
    readonly start: { readonly action: string; readonly call: string; readonly label: string } | null;
    readonly notYet: boolean;
  } | null;
}
