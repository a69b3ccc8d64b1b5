import type { PageModel } from '../layouts/page.view';
import type { StatusWords } from './application-words';
import type { OneButton } from './list.view';

export interface TaskRow {
  readonly title: string;
  readonly url: string | null;
  readonly status: StatusWords;
  readonly note: string | null;
}

/** One application: its parts, how far each is, and what comes next. */
export interface ApplicationView {
  readonly page: PageModel;
  readonly title: string;
  readonly sub: string;
  readonly status: StatusWords;
  readonly due: string | null;
  readonly saved: string;
  readonly intro: string | null;
  readonly tasks: readonly TaskRow[];
  readonly checkUrl: string | null;
  /** What the funder answered. */
  readonly answerUrl: string | null;
  readonly receiptUrl: string | null;
  readonly withdrawUrl: string | null;
  readonly button: OneButton | null;
  readonly backUrl: string;
}
