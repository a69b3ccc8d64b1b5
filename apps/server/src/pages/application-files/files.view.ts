import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary } from '../shared/fields.view';

/** Posts `file` (multipart); every file has its own form to be removed. */
export interface ApplicationFilesView {
  readonly page: PageModel;
  readonly title: string;
  readonly hint: string | null;
  readonly room: string;
  readonly errors: ErrorSummary | null;
  readonly fileError: string | null;
  /** Where to send a file; null where no more is taken. */
  readonly action: string | null;
  /** Where its script sends it in pieces, and what it says meanwhile. */
  readonly upload: { readonly url: string; readonly words: string };
  readonly accept: string;
  readonly files: readonly {
    readonly name: string;
    readonly size: string;
    readonly notes: readonly string[];
    readonly openUrl: string;
    readonly openLabel: string;
    /** Null where what was handed in changes no more. */
    readonly removeAction: string | null;
    readonly removeLabel: string;
  }[];
  readonly empty: EmptyState;
  readonly backUrl: string;
}
