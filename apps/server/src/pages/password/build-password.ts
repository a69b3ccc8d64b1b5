import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { TextField } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { PasswordDoneView, PasswordFormView } from './password.view';

export function buildPasswordChange(page: PageModel, state: FormState): PasswordFormView {
  const { locale } = page;
  const old = textField(state, 'old', say(locale, 'password.old'), {
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    maxlength: 256,
  });
  return {
    ...common(page, state, ['old', 'password']),
    heading: say(locale, 'password.changeTitle'),
    lead: say(locale, 'password.changeLead'),
    action: pageUrl(locale, 'account/password'),
    fields: [old, newPassword(page, state)],
    submit: say(locale, 'password.changeSubmit'),
    backUrl: pageUrl(locale, 'account'),
    backLabel: say(locale, 'account.back'),
  };
}

export function buildForgot(page: PageModel, state: FormState): PasswordFormView {
  const { locale } = page;
  const email = textField(state, 'email', say(locale, 'signIn.email'), {
    type: 'email',
    autocomplete: 'username',
    required: true,
    maxlength: 254,
  });
  return {
    ...common(page, state, ['email']),
    heading: say(locale, 'password.forgotTitle'),
    lead: say(locale, 'password.forgotLead'),
    action: pageUrl(locale, 'account/forgot'),
    fields: [email],
    submit: say(locale, 'password.forgotSubmit'),
  };
}

export function buildReset(page: PageModel, state: FormState, token: string): PasswordFormView {
  const { locale } = page;
  return {
    ...common(page, state, ['password']),
    heading: say(locale, 'password.resetTitle'),
    lead: say(locale, 'password.resetLead'),
    action: pageUrl(locale, 'reset'),
    fields: [newPassword(page, state)],
    token,
    submit: say(locale, 'password.resetSubmit'),
  };
}

/** What is said after each form; to those who asked for a link always the same. */
export function buildPasswordDone(page: PageModel, what: 'asked' | 'reset' | 'over'): PasswordDoneView {
  const { locale } = page;
  return {
    page,
    heading: say(locale, `password.${what}Title`),
    text: say(locale, `password.${what}Text`),
    url: pageUrl(locale, what === 'over' ? 'account/forgot' : 'sign-in'),
    action: say(locale, what === 'over' ? 'password.forgotSubmit' : 'layout.signIn'),
  };
}

function common(page: PageModel, state: FormState, names: readonly string[]) {
  return {
    page,
    errors: errorSummary(state, names),
    token: '',
    backUrl: pageUrl(page.locale, 'sign-in'),
    backLabel: say(page.locale, 'layout.signIn'),
  };
}

function newPassword({ locale }: PageModel, state: FormState): TextField {
  return textField(state, 'password', say(locale, 'password.fresh'), {
    type: 'password',
    autocomplete: 'new-password',
    required: true,
    maxlength: 256,
    hint: say(locale, 'password.hint'),
  });
}
