import { ownPath } from '../../http/own-path';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, firstValue, type FormState } from '../shared/form-state';
import type { SignInView } from './sign-in.view';

interface SignInOffers {
  readonly accounts: SignInView['accounts'];
  readonly offered: boolean;
  /** What the provider of sign-in is called. */
  readonly provider: string | null;
}

/** The sign-in form with what was typed before, except the password. */
export function buildSignIn(
  page: PageModel,
  state: FormState,
  { accounts, offered, provider }: SignInOffers,
): SignInView {
  const { locale } = page;
  return {
    page,
    action: pageUrl(locale, 'sign-in'),
    errors: errorSummary(state, ['email', 'password']),
    email: textField(state, 'email', say(locale, 'signIn.email'), {
      type: 'email',
      autocomplete: 'username',
      required: true,
      maxlength: 254,
    }),
    password: textField(state, 'password', say(locale, 'signIn.password'), {
      type: 'password',
      autocomplete: 'current-password',
      required: true,
      maxlength: 256,
    }),
    next: state.values['next']?.[0] ?? '',
    passkeyNext: ownPath(firstValue(state, 'next')) || page.links.home,
    accounts,
    provider:
      provider === null
        ? null
        : {
            label: say(locale, 'provider.enter', { name: provider }),
            action: pageUrl(locale, 'sign-in/provider'),
          },
    forgotUrl: pageUrl(locale, 'account/forgot'),
    note: offered ? say(locale, 'signIn.offered') : null,
  };
}
