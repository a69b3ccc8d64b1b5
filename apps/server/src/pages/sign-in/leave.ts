import type { Leaving } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { writeVisitCookie } from '../../http/cookies';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { LeavingView } from './leaving.view';

/**
 * Sends somebody on to the provider by a page of our own: the content security policy lets no form be answered by a
 * redirect to another origin. Browsers go on by themselves; the link is for those that do not.
 */
export function leaveByPage(
  pages: PageRenderer,
  config: Config,
  request: PuenteRequest,
  response: Response,
  { secret, address }: Leaving,
): void {
  const locale = localeOf(request);
  const name = config.singleSignOn?.name ?? '';
  const page = pages.page(request, say(locale, 'provider.leavingTitle', { name }));
  const view: LeavingView = { page, address, backUrl: pageUrl(locale, 'sign-in') };
  writeVisitCookie(response, secret, config);
  response.setHeader('Refresh', `0;url=${address}`);
  response.status(200).send(pages.show(request, 'sign-in/leaving', view));
}
