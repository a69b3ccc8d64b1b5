import type { Locale } from '@puente/kernel';
import { ownPath } from '../../http/own-path';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { TextField } from '../shared/fields.view';
import { errorSummary, firstValue, type FormState } from '../shared/form-state';
import type { SecondStepView } from './second-step.view';

/** The step that asks for a code of an app or a recovery code; `methods` are those that the person has. */
export function buildSecondStep(
  page: PageModel,
  state: FormState,
  methods: readonly string[],
): SecondStepView {
  const { locale } = page;
  const byCode = methods.includes('totp') || methods.includes('recovery-code');
  const byRecovery = byCode && (firstValue(state, 'method') === 'recovery-code' || !methods.includes('totp'));
  return {
    page,
    action: pageUrl(locale, 'sign-in/second-step'),
    errors: errorSummary(state, ['code']),
    lead: say(locale, leadFor(byCode, byRecovery)),
    method: byRecovery ? 'recovery-code' : 'totp',
    code: byCode ? codeField(state, locale, byRecovery) : null,
    byPasskey: methods.includes('passkey'),
    passkeyNext: ownPath(firstValue(state, 'next')) || page.links.home,
    next: firstValue(state, 'next'),
    other: otherMethod(state, locale, byRecovery, methods),
    signInUrl: pageUrl(locale, 'sign-in'),
  };
}

function leadFor(byCode: boolean, byRecovery: boolean) {
  if (!byCode) return 'secondStep.passkeyLead';
  return byRecovery ? 'secondStep.recoveryLead' : 'secondStep.totpLead';
}

/** One field for a code, as phones and password managers understand it. */
export function codeField(state: FormState, locale: Locale, byRecovery: boolean): TextField {
  return textField(state, 'code', say(locale, byRecovery ? 'secondStep.recoveryCode' : 'secondStep.code'), {
    type: byRecovery ? 'text' : 'number',
    autocomplete: byRecovery ? 'off' : 'one-time-code',
    required: true,
    maxlength: byRecovery ? 24 : 8,
    hint: say(locale, byRecovery ? 'secondStep.recoveryHint' : 'secondStep.codeHint'),
  });
}

function otherMethod(
  state: FormState,
  locale: Locale,
  byRecovery: boolean,
  methods: readonly string[],
): SecondStepView['other'] {
  const other = byRecovery ? 'totp' : 'recovery-code';
  if (!methods.includes(other)) return null;
  const query = new URLSearchParams({ with: other, next: firstValue(state, 'next') }).toString();
  return {
    label: say(locale, byRecovery ? 'secondStep.useTotp' : 'secondStep.useRecovery'),
    url: pageUrl(locale, `sign-in/second-step?${query}`),
  };
}
