import type { CallCheck } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { burdenView } from './burden-words';
import type { CallCheckView } from './check.view';

/** What a draft costs those who apply, what it lacks, and the button that publishes it. */
export function buildCheck(page: PageModel, check: CallCheck, now: Date, state: FormState): CallCheckView {
  const { locale } = page;
  const { call } = check;
  const url = pageUrl(locale, `calls/${call.id}`);
  return {
    page,
    title: wordsOf(call.facts.title, locale),
    backUrl: url,
    editUrl: `${url}/edit`,
    burden: burdenView(check, locale),
    missing: missingIn(check, now, locale),
    errors: errorSummary(state, []),
    publish: call.status === 'draft' ? { action: `${url}/publish`, version: call.version } : null,
  };
}

function missingIn({ call, stages, changedForms }: CallCheck, now: Date, locale: Locale): string[] {
  if (call.status !== 'draft') return [];
  return [
    ...(stages.some(({ stage }) => stage === 'full') ? [] : [say(locale, 'callCheck.missingForm')]),
    ...(call.closesAt && call.closesAt <= now ? [say(locale, 'callCheck.missingTime')] : []),
    ...(changedForms.length > 0 ? [say(locale, 'calls.changedForm')] : []),
  ];
}
