import type { AskedStage, CallCheck } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { isUntranslated, wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { burdenView } from './burden-words';
import { awardOf, momentWords, phaseBadge, traitsOf, zoneWords } from './call-words';
import type { CallPageView, StageLine } from './call.view';

/** What the reader may do with it. */
export interface CallRights {
  readonly edit: boolean;
  readonly readReceived: boolean;
}

/** A call with what it asks; `state` holds what was typed where something was refused. */
export function buildCall(
  page: PageModel,
  check: CallCheck,
  programme: string,
  may: CallRights,
  state: FormState,
): CallPageView {
  const { locale } = page;
  const { call } = check;
  const { facts, phase } = call;
  return {
    page,
    title: wordsOf(facts.title, locale),
    text: wordsOf(facts.text, locale) || null,
    untranslated: isUntranslated({ title: facts.title, text: facts.text }),
    phase: phaseBadge(phase, locale),
    traits: traitsOf(facts, locale),
    facts: factsOf(check, programme, locale),
    stages: check.stages.map((each) => stageLine(each, check, locale)),
    burden: burdenView(check, locale),
    errors: errorSummary(state, ['closes']),
    links: linksOf(check, may, locale),
    ...changesOf(check, may.edit, state, locale),
  };
}

function factsOf({ call }: CallCheck, programme: string, locale: Locale): Fact[] {
  const { facts, opensAt, closesAt } = call;
  const fact = (
    key: 'programme' | 'opens' | 'closes' | 'award' | 'kind' | 'who' | 'reading',
    value: string,
  ) => ({
    label: say(locale, `calls.${key}`),
    values: [value],
  });
  return [
    fact('programme', programme),
    fact('opens', momentWords(opensAt, facts, locale)),
    fact('closes', closesAt ? momentWords(closesAt, facts, locale) : say(locale, 'calls.noEnd')),
    fact('award', awardOf(facts, locale)),
    fact('kind', say(locale, `calls.${facts.kind}`)),
    fact('who', say(locale, facts.byInvitation ? 'calls.whoInvited' : 'calls.whoAll')),
    fact('reading', say(locale, facts.sealed ? 'calls.readingSealed' : 'calls.readingAny')),
  ];
}

function stageLine(
  { stage, form, burden, dueDays }: AskedStage,
  { changedForms, call }: CallCheck,
  locale: Locale,
): StageLine {
  const { items, assumedMinutes: minutes } = burden;
  const names = { stage: say(locale, `callStages.${stage}`), form: wordsOf(form.title, locale) };
  return {
    title: say(locale, 'calls.stageAt', names),
    minutes: say(locale, 'myCalls.stageMinutes', { items, minutes }),
    due: dueDays === null ? null : say(locale, 'calls.dueDays', { count: dueDays }),
    changed: call.status === 'draft' && changedForms.includes(stage),
  };
}

function linksOf({ call }: CallCheck, may: CallRights, locale: Locale): CallPageView['links'] {
  const url = pageUrl(locale, `calls/${call.id}`);
  return {
    list: pageUrl(locale, 'calls'),
    preview: `${url}/preview`,
    edit: may.edit && call.status !== 'cancelled' ? `${url}/edit` : null,
    publish: may.edit && call.status === 'draft' ? `${url}/publish` : null,
    review: may.edit && call.status !== 'draft' ? `${url}/review` : null,
    invitations: call.status === 'published' ? `${url}/invitations` : null,
    received: may.readReceived && call.status !== 'draft' ? `${url}/received` : null,
  };
}

function changesOf(
  { call }: CallCheck,
  mayEdit: boolean,
  state: FormState,
  locale: Locale,
): Pick<CallPageView, 'extend' | 'cancel'> {
  if (!mayEdit || call.status !== 'published') return { extend: null, cancel: null };
  const { facts, version } = call;
  const url = pageUrl(locale, `calls/${call.id}`);
  const filled = { ...state, values: { closes: [facts.closes ?? ''], ...state.values } };
  const hint = say(locale, 'calls.extendHint', { zone: zoneWords(facts.timeZone, locale) });
  const extend = {
    heading: say(locale, facts.closes ? 'calls.extend' : 'calls.extendRolling'),
    action: `${url}/extend`,
    version,
    closes: textField(filled, 'closes', say(locale, 'calls.extendTo'), { type: 'datetime-local', hint }),
    open: state.problems.length > 0,
  };
  return { extend, cancel: { action: `${url}/cancel`, version } };
}
