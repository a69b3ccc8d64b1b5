import { isRunning, REQUIREMENT_KINDS, REQUIREMENT_LIMITS, type RequirementRow } from '@puente/grants';
import { formatDay, formatMoment, type DateOnly, type Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { apart, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { termFields } from './build-requirement-list';
import { requirementBadge, standingOf } from './requirement-words';
import type { RequirementPageView } from './requirements.view';

/** For which side somebody reads what an award asks for, and whether they may act on it. */
export interface RequirementActor {
  readonly side: 'funder' | 'nonprofit';
  readonly mayAct: boolean;
  readonly today: DateOnly;
}

export function buildRequirement(
  page: PageModel,
  row: RequirementRow,
  reader: RequirementActor,
  state: FormState,
): RequirementPageView {
  const { locale } = page;
  const own = reader.side === 'nonprofit' ? 'my/' : '';
  const mayAct = reader.mayAct && isRunning(row.awardState);
  return {
    page,
    errors: errorSummary(state, ['note', 'answer', 'title', 'dueOn']),
    back: { url: pageUrl(locale, `${own}requirements`), label: say(locale, 'requirements.title') },
    heading: row.title,
    badge: requirementBadge(standingOf(row, reader.today), locale),
    facts: factsOf(row, locale),
    report: mayAct ? reportOf(row, reader, locale) : null,
    ...NOTHING,
    ...(mayAct && reader.side === 'nonprofit' ? ownActs(row, state, locale) : {}),
    ...(mayAct && reader.side === 'funder' ? funderActs(row, state, locale) : {}),
  };
}

/** Where a nonprofit writes what is open, and both sides read what was handed in. */
function reportOf(
  { id, kind, state, reportId }: RequirementRow,
  { side }: RequirementActor,
  locale: Locale,
): RequirementPageView['report'] {
  if (side === 'nonprofit' && kind === 'report' && state === 'open') {
    return { url: pageUrl(locale, `my/requirements/${id}/report`), label: say(locale, 'reports.writeIt') };
  }
  if (reportId === null) return null;
  const path = side === 'nonprofit' ? `my/requirements/${id}/report` : `reports/${reportId}`;
  return { url: pageUrl(locale, path), label: say(locale, 'reports.readIt') };
}

type Acts = Pick<RequirementPageView, 'done' | 'accept' | 'giveBack' | 'change' | 'waive'>;
const NOTHING: Acts = { done: null, accept: null, giveBack: null, change: null, waive: null };

function factsOf(row: RequirementRow, locale: Locale): Fact[] {
  const told = (key: 'note' | 'answer', words: string): Fact[] =>
    words === '' ? [] : [{ label: say(locale, `requirements.${key}`), values: [words] }];
  const at = (key: 'doneAt' | 'decidedAt'): Fact[] =>
    row[key] ? [{ label: say(locale, `requirements.${key}`), values: [formatMoment(row[key], locale)] }] : [];
  return [
    { label: say(locale, 'requirements.kind'), values: [REQUIREMENT_KINDS[row.kind][locale]] },
    { label: say(locale, 'requirements.due'), values: [formatDay(row.dueOn, locale)] },
    { label: say(locale, 'awards.award'), values: [row.award] },
    { label: say(locale, 'myAwards.funder'), values: [row.funder] },
    ...at('doneAt'),
    ...told('note', row.note),
    ...at('decidedAt'),
    ...told('answer', row.answer),
  ];
}

function ownActs(row: RequirementRow, state: FormState, locale: Locale): Partial<Acts> {
  if (row.state !== 'open' || row.reportId !== null) return {};
  const note = textField(state, 'note', say(locale, 'requirements.noteLabel'), {
    ...{ type: 'textarea', maxlength: REQUIREMENT_LIMITS.words, hint: say(locale, 'requirements.noteHint') },
  });
  return { done: { ...actOf(`my/requirements/${row.id}/done`, row, state, locale), note } };
}

function funderActs(row: RequirementRow, state: FormState, locale: Locale): Partial<Acts> {
  const act = (tail: string) => actOf(`requirements/${row.id}${tail}`, row, state, locale);
  if (row.state === 'done') {
    if (row.reportId !== null) return {};
    return {
      accept: act('/accept'),
      giveBack: { ...act('/return'), answer: answerField('missing', state, locale) },
    };
  }
  if (row.state !== 'open') return {};
  const typed = state.values.title ? state : { ...state, values: { title: [row.title], dueOn: [row.dueOn] } };
  return {
    change: { ...act(''), ...termFields(typed, locale) },
    waive: { ...act('/waive'), answer: apart(answerField('reason', state, locale), '-waive') },
  };
}

const actOf = (path: string, { version }: RequirementRow, { values }: FormState, locale: Locale) => ({
  action: pageUrl(locale, path),
  version: nextVersion(values, version),
});

const answerField = (label: 'missing' | 'reason', state: FormState, locale: Locale) =>
  textField(state, 'answer', say(locale, `requirements.${label}` satisfies TextKey), {
    ...{ type: 'textarea', required: true, maxlength: REQUIREMENT_LIMITS.words },
  });
