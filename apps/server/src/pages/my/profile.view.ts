import type { Completeness } from '../home/nonprofit.view';
import type { PageModel } from '../layouts/page.view';
import type { Mission } from '../nonprofits/profile.view';
import type { FactSection } from '../shared/facts.view';
import type { WordingLine } from '../shared/wording';

/** A nonprofit's own profile, in full, with what each audience sees of it. */
export interface MyProfileView {
  readonly page: PageModel;
  readonly name: string;
  readonly completeness: Completeness;
  readonly mission: Mission;
  /** Passages of the mission to think about; they hold up nothing. */
  readonly missionAdvice: readonly WordingLine[];
  readonly glossaryUrl: string;
  readonly sections: readonly FactSection[];
  /** One sentence for each audience. */
  readonly visibility: readonly { readonly audience: string; readonly sees: string }[];
  /** Where the nonprofit sees each view of it, and consents to more. */
  readonly visibilityUrl: string;
  readonly editUrl: string;
  /** What is kept sealed, as far as the reader may open it. */
  readonly kept: readonly { readonly label: string; readonly url: string }[];
}
