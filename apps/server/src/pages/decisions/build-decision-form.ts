import {
  DECISION_LIMITS,
  DECLINE_REASONS,
  declineReasons,
  outcomeCodes,
  OUTCOMES,
  outcomesAt,
  type DecisionView,
  type Desk,
  type DeskLine,
  type DeskProgress,
  type Outcome,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { handedInWords } from '../review-desk/build-spread';
import { deskFrame, deskUrl } from '../review-desk/desk-frame';
import { applicationLabel, scoreWords, stageWords } from '../reviews/review-words';
import { choiceField, selectField, textField } from '../shared/build-fields';
import { errorSummary, firstValue, problemOf, type FormState } from '../shared/form-state';
import { REST, type OpenDesk } from './decision-form-data';
import { counted, decisionUrl } from './decision-words';
import type { DecisionFormLine, DecisionFormView, OutcomeFields } from './decisions.view';

/** The form that proposes a list, or changes one that is `open`. */
export function buildDecisionForm(
  page: PageModel,
  desk: OpenDesk,
  progress: DeskProgress,
  open: DecisionView | null,
  state: FormState,
): DecisionFormView {
  const { locale } = page;
  const { call, taken } = desk;
  const isAsked = (id: string): boolean => !taken.has(id) || firstValue(state, `outcome.${id}`) !== '';
  const lines = desk.lines.filter(({ applicationId }) => isAsked(applicationId));
  const list = deskUrl(locale, call.id, 'decided');
  const url = open && decisionUrl(locale, call.id, open.id);
  const fields = lines.map(({ applicationId }) => `outcome.${applicationId}`);
  return {
    page,
    frame: deskFrame(progress, 'decided', locale),
    heading: say(locale, open ? 'decisions.change' : 'decisions.new'),
    errors: errorSummary(state, [...fields, `outcome.${REST}`]),
    ...{ action: url ? `${url}/edit` : `${list}/new`, backUrl: url ?? list },
    version: open && nextVersion(state.values, open.version),
    warning: open && say(locale, 'decisions.changeWarning', { count: counted(open) }),
    lines: lines.map((line) => formLine(line, desk, state, locale)),
    rest: outcomeFields(REST, say(locale, 'decisions.rest'), outcomeCodes, state, locale),
    empty:
      desk.lines.length > 0
        ? {
            title: say(locale, 'decisions.takenTitle'),
            text: say(locale, 'decisions.takenText'),
            ...{ url: list, action: say(locale, 'decisions.title') },
          }
        : {
            title: say(locale, 'reviewAssignments.emptyTitle'),
            text: say(locale, 'reviewAssignments.emptyText'),
            ...{ url: null, action: null },
          },
  };
}

function formLine(line: DeskLine, { plan }: Desk, state: FormState, locale: Locale): DecisionFormLine {
  const { applicationId, stage, spread, outcome } = line;
  const label = applicationLabel(line, locale);
  return {
    ...{ label, isProtected: line.card?.safety === 'protected', stage: stageWords(stage, locale) },
    mean: scoreWords(spread.mean, locale),
    handedIn: handedInWords(line, plan?.reviewersEach ?? 0, locale),
    isFarApart: spread.isFarApart,
    before: outcome && OUTCOMES[outcome][locale],
    ...outcomeFields(
      applicationId,
      say(locale, 'decisions.outcomeOf', { label }),
      outcomesAt(stage),
      state,
      locale,
    ),
  };
}

function outcomeFields(
  key: string,
  label: string,
  possible: readonly Outcome[],
  state: FormState,
  locale: Locale,
): OutcomeFields {
  const [outcome, reasons, note] = [`outcome.${key}`, `reasons.${key}`, `note.${key}`] as const;
  const options = possible.map((value) => ({ value, label: OUTCOMES[value][locale] }));
  return {
    outcome: selectField(state, outcome, label, options, say(locale, 'decisions.notInList')),
    reasons: choiceField(state, {
      ...{ name: reasons, kind: 'checkbox', legend: say(locale, 'decisions.reasons') },
      hint: say(locale, 'decisions.reasonsHint'),
      options: declineReasons.map((value) => ({ value, label: DECLINE_REASONS[value][locale] })),
    }),
    note: textField(state, note, say(locale, 'decisions.note'), {
      ...{ type: 'textarea', maxlength: DECISION_LIMITS.note },
      hint: say(locale, 'decisions.noteHint'),
    }),
    open:
      (state.values[reasons] ?? []).length > 0 ||
      firstValue(state, note) !== '' ||
      problemOf(state, outcome) !== null,
  };
}
