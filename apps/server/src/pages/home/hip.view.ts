import type { PageModel } from '../layouts/page.view';

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly note: string;
  readonly url: string;
}

/** The first page of HIP staff: the portfolio in figures and who waits to be verified. */
export interface HipHomeView {
  readonly page: PageModel;
  readonly hello: string;
  readonly figures: readonly Figure[];
  readonly byRegion: readonly {
    readonly name: string;
    readonly count: number;
    readonly share: number;
    readonly url: string;
  }[];
  readonly toVerify: readonly {
    readonly name: string;
    readonly url: string;
    readonly region: string;
    readonly receivedOn: string;
  }[];
  readonly nonprofitsUrl: string;
  readonly importUrl: string;
  readonly queueUrl: string;
  readonly unaliasUrl: string;
  /** For who may see them; `null` otherwise. */
  readonly erasuresUrl: string | null;
}
