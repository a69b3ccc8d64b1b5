import type { DraftView } from '../device/draft.view';
import type { PreviewQuestion } from '../forms/preview.view';
import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary } from '../shared/fields.view';
import type { ShownAnswer } from './answer-shown';

/** Two texts of one answer, side by side. */
export interface TwoTexts {
  readonly kept: ShownAnswer;
  readonly others: readonly { readonly by: string; readonly answer: ShownAnswer }[];
  readonly choose: ChoiceField;
}

export interface SectionQuestion {
  readonly id: string;
  readonly question: PreviewQuestion;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly addRows: string | null;
  /** Where its files are added and removed. */
  readonly files: { readonly url: string; readonly words: string; readonly label: string } | null;
  readonly suggestion: {
    readonly title: string;
    readonly label: string;
    readonly answer: ShownAnswer;
  } | null;
  readonly twoTexts: TwoTexts | null;
}

/** One part of an application on one page. */
export interface SectionView {
  readonly page: PageModel;
  readonly title: string;
  readonly step: string;
  readonly intro: string | null;
  /** Where it is told how its count is made. */
  readonly countedUrl: string | null;
  readonly application: string;
  readonly saved: string;
  readonly errors: ErrorSummary | null;
  readonly action: string;
  /** Names this page for its edits. */
  readonly form: string;
  /** Keeps what is typed where scripts run. */
  readonly draft: DraftView;
  readonly questions: readonly SectionQuestion[];
  readonly useAll: boolean;
  readonly back: { readonly url: string; readonly label: string };
  readonly check: { readonly url: string; readonly label: string };
}
