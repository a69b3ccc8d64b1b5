import type { Config } from '@puente/config';
import { demonstrationAccounts } from '@puente/demonstration';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import type { Flash } from '../layouts/page.view';
import type { FormState } from '../shared/form-state';
import { buildSignIn } from './build-sign-in';

/** The sign-in page, wherever a way to sign in begins or is refused. */
export function showSignIn(
  pages: PageRenderer,
  config: Config,
  request: PuenteRequest,
  state: FormState,
  flash: Flash | null = null,
): string {
  const page = pages.page(request, say(localeOf(request), 'signIn.title'), { flash });
  const accounts = config.demonstration ? demonstrationAccounts(page.locale) : [];
  const offered = config.secondFactor === 'offered';
  const provider = config.singleSignOn?.name ?? null;
  return pages.show(request, 'sign-in/sign-in', buildSignIn(page, state, { accounts, offered, provider }));
}
