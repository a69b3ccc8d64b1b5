import type { PageModel } from '../layouts/page.view';
import type { ProgrammeCard } from '../my/programmes.view';

/** A nonprofit's first page: its best programmes, what is missing in its profile, what others see. */
export interface NonprofitHomeView {
  readonly page: PageModel;
  readonly hello: string;
  readonly completeness: Completeness;
  readonly visibility: string;
  readonly programmes: readonly ProgrammeCard[];
  readonly programmesUrl: string;
  readonly profileUrl: string;
  readonly editUrl: string;
  readonly verification: { readonly sentence: string; readonly url: string };
  readonly contact: { readonly paused: boolean; readonly url: string };
  /** Who looked at the nonprofit. */
  readonly viewsUrl: string;
  readonly visibilityUrl: string;
  /** Who wants to meet it. */
  readonly introductionsUrl: string;
}

export interface Completeness {
  /** 0 to 100, whole. */
  readonly percent: number;
  readonly sentence: string;
  /** Names of the fields that would help most, best first. */
  readonly missing: readonly string[];
}
