import type { PageModel } from '../layouts/page.view';
import type { Mission } from '../nonprofits/profile.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { FactSection } from '../shared/facts.view';
import type { HiddenField } from '../matches/list.view';

/** What one audience sees of the reader's own nonprofit, made as that audience's pages make it. */
export interface SightView {
  readonly id: string;
  readonly audience: string;
  /** The name, or that there is an alias; `null` where the audience sees nothing at all. */
  readonly label: string | null;
  /** Why there is nothing; `null` where there is something. */
  readonly nothing: string | null;
  readonly mission: Mission | null;
  readonly sections: readonly FactSection[];
  /** «You share this description with 6 others»; `null` where that says nothing. */
  readonly shared: string | null;
}

export interface ConsentRowView {
  readonly what: string;
  readonly to: string;
  readonly until: string;
  readonly signed: string;
  /** How it ended; `null` while it lives. */
  readonly ended: string | null;
  readonly revokeAction: string | null;
}

/** What others see of the nonprofit, what it consented to, and the way to consent to more. */
export interface VisibilityView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly sights: readonly SightView[];
  readonly living: readonly ConsentRowView[];
  readonly ended: readonly ConsentRowView[];
  readonly consentUrl: string;
  readonly viewsUrl: string;
}

/** What a consent would change, side by side, and what to know before signing. */
export interface ConsentPreviewView {
  readonly now: SightView;
  readonly after: SightView;
  readonly what: string;
  readonly to: string;
  readonly until: string;
  /** Plain sentences, the gravest first. */
  readonly warnings: readonly string[];
  /** Sent when it is signed; `null` for those who may not sign. */
  readonly sign: { readonly action: string; readonly fields: readonly HiddenField[] } | null;
}

/** The form of a consent, and its preview once it is filled in. */
export interface ConsentFormView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly action: string;
  readonly errors: ErrorSummary | null;
  readonly classes: ChoiceField;
  readonly to: SelectField;
  readonly until: TextField;
  readonly preview: ConsentPreviewView | null;
}
