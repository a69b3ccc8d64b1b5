import type { AwardBadge } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface ClosingLine {
  readonly what: string;
  /** Where it is settled. */
  readonly url: string;
  readonly standing: string;
  readonly holder: string;
}

interface Act {
  readonly action: string;
  readonly version: number;
}

/** What has to be so before an award closes, and its close where the reader may confirm it. */
export interface ClosingView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly heading: string;
  readonly backUrl: string;
  readonly badge: AwardBadge;
  /** What is missing, and who has it. */
  readonly lines: readonly ClosingLine[];
  /** What is settled, folded while anything is missing; null where nothing is. */
  readonly settled: {
    readonly count: number;
    readonly isOpen: boolean;
    readonly points: readonly string[];
  } | null;
  /** What the close does with money; null where the award is over. */
  readonly unpaid: string | null;
  /** Where it stands, in sentences. */
  readonly notes: readonly string[];
  readonly close: { readonly action: string; readonly shown: string } | null;
  /** The second person’s word that it ends early. */
  readonly confirm: { readonly action: string; readonly shown: string } | null;
  readonly propose: {
    readonly action: string;
    readonly reason: SelectField;
    readonly note: TextField;
  } | null;
  readonly decline: (Act & { readonly answer: TextField }) | null;
  readonly withdraw: Act | null;
  /** What the nonprofit may ask for, and take back. */
  readonly ask: { readonly action: string; readonly words: TextField } | null;
  readonly takeBack: Act | null;
}
