import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary } from '../shared/fields.view';
import type { SightView } from '../visibility/visibility.view';
import type { ShownAnswer } from './answer-shown';

export interface CheckedSection {
  readonly title: string;
  readonly answers: readonly {
    readonly label: string;
    readonly answer: ShownAnswer;
    readonly change: { readonly url: string; readonly label: string } | null;
  }[];
}

/** Signing: how the funder will know the nonprofit, and the agreement to that. */
export interface SigningView {
  readonly action: string;
  readonly version: number;
  readonly known: string;
  readonly sight: SightView | null;
  readonly agree: ChoiceField;
}

/** Every answer once more, before it is handed in. */
export interface CheckView {
  readonly page: PageModel;
  readonly title: string;
  readonly lead: string;
  readonly knownTitle: string;
  readonly signLead: string;
  readonly missing: {
    readonly title: string;
    readonly links: readonly { readonly text: string; readonly url: string }[];
  } | null;
  readonly notOpen: boolean;
  readonly sealed: boolean;
  readonly sections: readonly CheckedSection[];
  readonly signers: string;
  readonly readySince: string | null;
  readonly readyAction: string | null;
  readonly signing: SigningView | null;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
}
