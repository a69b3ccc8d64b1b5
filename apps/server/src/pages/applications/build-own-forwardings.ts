import {
  FORWARDING_STATES,
  isNotSelected,
  lastForwardingDay,
  offeredForwardingDay,
  type ForwardingView,
  type OwnOutcome,
} from '@puente/grants';
import { formatDay, formatMoment, type DateOnly, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { choiceField, selectField, textField } from '../shared/build-fields';
import type { FormState } from '../shared/form-state';
import type { AgreedLine, OwnForwardingsView } from './own-forwardings.view';

export interface OwnForwardingsInput {
  readonly agreed: readonly ForwardingView[];
  readonly maySign: boolean;
  readonly mayRevoke: boolean;
  readonly today: DateOnly;
  readonly state: FormState;
}

/** Null where there is nothing to agree to, and nothing was. */
export function buildOwnForwardings(
  outcome: OwnOutcome,
  input: OwnForwardingsInput,
  locale: Locale,
): OwnForwardingsView | null {
  const { funder, applicationId, funders } = outcome;
  const canBegin = isNotSelected(outcome.outcome);
  if (!canBegin && input.agreed.length === 0) return null;
  const action = pageUrl(locale, `my/applications/${applicationId}/decision/forwardings`);
  const hasForm = canBegin && input.maySign && funders.length > 0;
  return {
    lead: say(locale, 'ownForwardings.lead', { funder }),
    getsNot: say(locale, 'ownForwardings.getsNot', { funder }),
    lines: input.agreed.map((row) => lineOf(row, action, input.mayRevoke, locale)),
    form: hasForm ? formOf(outcome, input, action, locale) : null,
    hint: canBegin && !hasForm ? hintOf(funders.length > 0, locale) : null,
  };
}

const hintOf = (hasFunders: boolean, locale: Locale): string =>
  say(locale, hasFunders ? 'ownForwardings.signWho' : 'ownForwardings.none');

function lineOf(row: ForwardingView, action: string, mayRevoke: boolean, locale: Locale): AgreedLine {
  const { id, toFunder, until, state, note } = row;
  const isLiving = state === 'agreed' || state === 'passed' || state === 'opened';
  const label = say(locale, 'ownForwardings.revokeOf', { funder: toFunder });
  return {
    ...{ funder: toFunder, until, note },
    state: stateWords(row, locale),
    revoke: isLiving && mayRevoke ? { action: `${action}/${id}/revoke`, label } : null,
  };
}

type Standing = Pick<ForwardingView, 'state' | 'signedAt' | 'forwardedAt'> &
  Partial<Pick<ForwardingView, 'openedAt' | 'revokedAt'>>;

/** Its state, with when it came to be. */
export function stateWords(
  { state, signedAt, forwardedAt, openedAt = null, revokedAt = null }: Standing,
  locale: Locale,
): string {
  const moments = { agreed: signedAt, passed: forwardedAt, opened: openedAt, revoked: revokedAt, over: null };
  const words = FORWARDING_STATES[state][locale];
  const at = moments[state];
  return at ? `${words} · ${formatMoment(at, locale)}` : words;
}

function formOf(
  { funders }: OwnOutcome,
  { today, state }: OwnForwardingsInput,
  action: string,
  locale: Locale,
): OwnForwardingsView['form'] {
  const filled = { ...state, values: { until: [offeredForwardingDay(today)], ...state.values } };
  const options = funders.map(({ id, name }) => ({ value: id, label: name }));
  const choose = say(locale, 'ownForwardings.choose');
  const day = formatDay(lastForwardingDay(today), locale);
  return {
    action,
    toFunderId: selectField(filled, 'toFunderId', say(locale, 'ownForwardings.toFunder'), options, choose),
    until: textField(filled, 'until', say(locale, 'ownForwardings.until'), {
      ...{ type: 'date', required: true, hint: say(locale, 'ownForwardings.untilHint', { day }) },
    }),
    agree: choiceField(filled, {
      ...{ name: 'agree', legend: say(locale, 'ownForwardings.agreeTitle'), kind: 'checkbox' },
      options: [{ value: 'yes', label: say(locale, 'ownForwardings.agree') }],
    }),
  };
}
