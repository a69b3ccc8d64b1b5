import type { OpenInvitation, SignedIn } from '@puente/access';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { localeField } from '../people/build-people';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import type { InvitationView } from './invitation.view';

/** A link that is worth nothing: used, withdrawn, expired or made up. */
export function buildOverInvitation(page: PageModel): InvitationView {
  const none = { organization: null, email: '', token: '', errors: null };
  return { page, ...none, enter: null, signInUrl: null, join: null };
}

/** The page behind the link, for whoever holds it. */
export function buildInvitation(
  page: PageModel,
  state: FormState,
  {
    invitation,
    token,
    reader,
  }: {
    readonly invitation: OpenInvitation;
    readonly token: string;
    readonly reader: SignedIn | null;
  },
): InvitationView {
  const { locale } = page;
  const known = invitation.personId !== null;
  const isTheirs = reader !== null && reader.actor.personId === invitation.personId;
  const back = `${pageUrl(locale, 'invitation')}?token=${token}`;
  return {
    page,
    organization: invitation.organization,
    email: invitation.email,
    token,
    errors: errorSummary(state, ['name', 'locale', 'password']),
    enter: known || reader ? null : enterForm(page, state, invitation),
    signInUrl: known && !reader ? pageUrl(locale, `sign-in?next=${encodeURIComponent(back)}`) : null,
    join: isTheirs ? { action: pageUrl(locale, 'invitation/join'), name: reader.name } : null,
  };
}

function enterForm(
  { locale }: PageModel,
  state: FormState,
  invitation: OpenInvitation,
): InvitationView['enter'] {
  const values = { name: [invitation.name], locale: [invitation.locale], ...state.values };
  const filled = { ...state, values };
  return {
    action: pageUrl(locale, 'invitation'),
    name: textField(filled, 'name', say(locale, 'people.name'), {
      required: true,
      autocomplete: 'name',
      maxlength: 120,
    }),
    locale: localeField(filled, locale),
    password: textField(filled, 'password', say(locale, 'invitation.password'), {
      type: 'password',
      required: true,
      autocomplete: 'new-password',
      maxlength: 256,
      hint: say(locale, 'invitation.passwordHint'),
    }),
  };
}
