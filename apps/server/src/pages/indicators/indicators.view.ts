import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { FileLink } from '../shared/file-links';

export interface IndicatorVersionView {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** What all counts of reports mean, by strategy. */
export interface IndicatorsView {
  readonly page: PageModel;
  readonly groups: readonly {
    readonly title: string;
    readonly indicators: readonly {
      readonly id: string;
      readonly name: string;
      readonly versions: readonly IndicatorVersionView[];
    }[];
  }[];
  /** How a count was obtained, and whether somebody is in it twice. */
  readonly flags: readonly Fact[];
  readonly breakdowns: readonly Fact[];
  readonly targets: readonly Fact[];
  readonly files: readonly FileLink[];
  readonly printUrl: string;
}
