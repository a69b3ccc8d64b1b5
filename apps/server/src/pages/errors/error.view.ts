import type { PageModel } from '../layouts/page.view';

/** Any refusal or failure as a page. Nothing of the inside is told, only the number of the request. */
export interface ErrorView {
  readonly page: PageModel;
  readonly status: number;
  readonly heading: string;
  readonly text: string;
  readonly problems: readonly string[];
  readonly requestId: string;
  readonly nextUrl: string;
  readonly nextLabel: string;
}
