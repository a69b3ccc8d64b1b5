import { DECLINE_REASONS, OUTCOMES, type OwnOutcome } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary } from '../shared/form-state';
import { buildOwnForwardings, type OwnForwardingsInput } from './build-own-forwardings';
import type { NextCall, OutcomeView } from './outcome.view';

export function buildOutcome(page: PageModel, own: OwnOutcome, forwarding: OwnForwardingsInput): OutcomeView {
  const { locale } = page;
  const { applicationId, funder, outcome, reasons, note, decidedAt, others } = own;
  const moment = formatMoment(decidedAt, locale);
  return {
    page,
    outcome: OUTCOMES[outcome][locale],
    lead: say(locale, 'applicationOutcome.lead', { funder, moment }),
    reasons: reasons.map((reason) => DECLINE_REASONS[reason][locale]),
    note: note || null,
    nextCalls: others.map((each) => nextCall(each, locale)),
    forwardings: buildOwnForwardings(own, forwarding, locale),
    errors: errorSummary(forwarding.state, ['toFunderId', 'until', 'agree']),
    backUrl: pageUrl(locale, `my/applications/${applicationId}`),
  };
}

function nextCall({ id, title, funder, closesAt }: OwnOutcome['others'][number], locale: Locale): NextCall {
  return {
    title: wordsOf(title, locale),
    funder,
    closes: closesAt && say(locale, 'myApplications.due', { when: formatMoment(closesAt, locale) }),
    url: pageUrl(locale, `my/calls/${id}`),
  };
}
