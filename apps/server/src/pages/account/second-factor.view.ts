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

/** One passkey, and what its person may do with it. */
export interface PasskeyLine {
  readonly name: string;
  readonly since: string;
  /** A day, as it is stored. */
  readonly lastUsedOn: string | null;
  readonly newName: TextField;
  readonly renameAction: string;
  readonly removeAction: string;
}

/** The account at the provider of sign-in. */
export interface ProviderView {
  readonly name: string;
  readonly status: string;
  readonly isLinked: boolean;
  readonly action: string;
}

export interface SecondFactorView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly errors: ErrorSummary | null;
  readonly lead: string;
  readonly status: string;
  readonly isOn: boolean;
  /** Whether any factor is there, so that recovery codes make sense. */
  readonly hasFactor: boolean;
  readonly codesLeft: string | null;
  readonly lines: readonly PasskeyLine[];
  readonly newName: TextField;
  /** Null where people only sign in here. */
  readonly provider: ProviderView | null;
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
