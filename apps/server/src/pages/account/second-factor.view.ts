import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';

/** A secret that waits to be proven, as a picture and as a text. */
export interface DraftView {
  /** Side of the picture with its margin of four modules, and its dark modules as one path. */
  readonly viewSide: number;
  readonly path: string;
  readonly key: string;
  readonly action: string;
  readonly code: TextField;
}

export interface SecondFactorView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly errors: ErrorSummary | null;
  readonly lead: string;
  readonly status: string;
  readonly isOn: boolean;
  readonly codesLeft: string | null;
  readonly draft: DraftView | null;
  readonly startAction: string;
  readonly codesAction: string;
  /** Null where a second factor is required. */
  readonly removeAction: string | null;
}

/** Shown once. */
export interface RecoveryCodesView {
  readonly page: PageModel;
  readonly codes: readonly string[];
  /** Said when other sessions were ended. */
  readonly note: string | null;
  readonly doneUrl: string;
}
