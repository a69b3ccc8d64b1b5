import { ownPath } from '../../http/own-path';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { TextField } from '../shared/fields.view';
import { errorSummary, firstValue, type FormState } from '../shared/form-state';
import { codeField } from '../sign-in/build-second-step';
import type { ConfirmView } from './confirm.view';

/** Asks for the proof that was chosen among those that the person has. */
export function buildConfirm(page: PageModel, state: FormState, methods: readonly string[]): ConfirmView {
  const { locale } = page;
  const asked = firstValue(state, 'method');
  const typed = methods.filter((each) => each !== 'passkey');
  const method = typed.includes(asked) ? asked : (typed[0] ?? '');
  const next = firstValue(state, 'next');
  return {
    page,
    action: pageUrl(locale, 'account/confirm'),
    errors: errorSummary(state, ['code', 'password']),
    method,
    field: method === '' ? null : fieldFor(state, method, page.locale),
    byPasskey: methods.includes('passkey'),
    passkeyNext: ownPath(next) || pageUrl(locale, 'account'),
    next,
    other: otherMethod(page, method, methods, next),
    cancelUrl: pageUrl(locale, 'account'),
  };
}

function fieldFor(state: FormState, method: string, locale: 'es' | 'en'): TextField {
  if (method !== 'password') return codeField(state, locale, method === 'recovery-code');
  return textField(state, 'password', say(locale, 'confirm.password'), {
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    maxlength: 256,
  });
}

function otherMethod(
  { locale }: PageModel,
  method: string,
  methods: readonly string[],
  next: string,
): ConfirmView['other'] {
  const other = methods.find((each) => each !== method && (each === 'totp' || each === 'recovery-code'));
  if (!other) return null;
  const query = new URLSearchParams({ with: other, next }).toString();
  return {
    label: say(locale, other === 'totp' ? 'secondStep.useTotp' : 'secondStep.useRecovery'),
    url: pageUrl(locale, `account/confirm?${query}`),
  };
}
