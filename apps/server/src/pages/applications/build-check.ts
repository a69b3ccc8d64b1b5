import { faultsOfAnswers, type Answers, type ApplicationStanding, type Form } from '@puente/grants';
import type { Sighted } from '@puente/disclosure';
import { formatMoment, type FieldError, type Locale } from '@puente/kernel';
import { toFieldProblem } from '../../http/problem';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { answerName } from '../forms/preview-answers';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField } from '../shared/build-fields';
import { errorSummary, fieldId, type FormState } from '../shared/form-state';
import { sightView } from '../visibility/build-sights';
import { shownAnswer } from './answer-shown';
import type { MayApply } from './build-list';
import type { CheckedSection, CheckView, SigningView } from './check.view';

/** What the funder sees of the nonprofit today; null: it is HIP, which sees everything. */
export type FundersSight = Sighted | null;

export function buildCheck(
  page: PageModel,
  own: ApplicationStanding,
  may: MayApply,
  sight: FundersSight,
  state: FormState,
): CheckView {
  const { locale } = page;
  const { application, call, faults, form, isOpen, signers } = own;
  const { funder } = call;
  const at = (tail: string): string => pageUrl(locale, `my/applications/${application.id}${tail}`);
  const isWhole = faults.length === 0 && isOpen && application.status === 'draft';
  const { readyAt } = application;
  return {
    page,
    title: wordsOf(call.facts.title, locale),
    lead: say(locale, 'applicationCheck.lead', { funder }),
    knownTitle: say(locale, 'applicationCheck.knownTitle', { funder }),
    signLead: say(locale, 'applicationCheck.signLead', { funder }),
    missing: faults.length > 0 ? missingOf(form, faults, at, locale) : null,
    notOpen: !isOpen,
    sealed: call.facts.sealed,
    sections: checkedSections(form, valuesOf(own), at, locale),
    signers: signersWords(signers, locale),
    readySince: readyAt
      ? say(locale, 'applicationCheck.readySince', { moment: formatMoment(readyAt, locale) })
      : null,
    readyAction: isWhole && may.write && !may.sign && !readyAt ? at('/ready') : null,
    signing: isWhole && may.sign ? signingOf(own, at('/submit'), sight, state, locale) : null,
    errors: errorSummary(state, ['agree']),
    backUrl: at(''),
  };
}

const valuesOf = ({ answers }: ApplicationStanding): Answers =>
  Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value]));

function signersWords(signers: readonly string[], locale: Locale): string {
  if (signers.length === 0) return say(locale, 'applicationCheck.nobodySigns');
  return say(locale, 'applicationCheck.readyLead', { signers: signers.join(', ') });
}

function missingOf(
  form: Form,
  faults: readonly FieldError[],
  at: (tail: string) => string,
  locale: Locale,
): CheckView['missing'] {
  return {
    title: say(locale, 'applicationCheck.missing', { count: faults.length }),
    links: missingLinks(form, faults, at, locale),
  };
}

/** What is missing, each with where it is written. */
export const missingLinks = (
  form: Form,
  faults: readonly FieldError[],
  at: (tail: string) => string,
  locale: Locale,
): { readonly text: string; readonly url: string }[] =>
  faults.map((fault) => ({ text: faultWords(form, fault, locale), url: at(placeOf(form, fault)) }));

function faultWords(form: Form, fault: FieldError, locale: Locale): string {
  const check = form.checks.find(({ id }) => fault.code === 'answers-check' && id === fault.params?.check);
  if (check) return wordsOf(check.message, locale);
  const [id] = fault.field.split('.');
  const question = form.sections.flatMap(({ questions }) => questions).find((each) => each.id === id);
  return `${wordsOf(question?.label, locale)}: ${toFieldProblem(fault, locale).message}`;
}

/** The page and field of a question; the task list where a check names none. */
function placeOf(form: Form, { field }: FieldError): string {
  const [id = ''] = field.split('.');
  const section = form.sections.find(({ questions }) => questions.some((each) => each.id === id));
  return section ? `/sections/${section.id}#${fieldId(answerName(id))}` : '';
}

/** What is asked and answered, in the order of the form. @param at null: nothing can be changed any more */
export function checkedSections(
  form: Form,
  values: Answers,
  at: ((tail: string) => string) | null,
  locale: Locale,
): CheckedSection[] {
  const { state } = faultsOfAnswers(form, values);
  const sections = form.sections.map((section) => ({
    title: wordsOf(section.title, locale),
    answers: section.questions
      .filter(({ id }) => state.visible.has(id))
      .map((question) => {
        const label = wordsOf(question.label, locale);
        const url = at?.(`/sections/${section.id}#${fieldId(answerName(question.id))}`);
        const change = { url: url ?? '', label: say(locale, 'applicationCheck.changeLabel', { label }) };
        return {
          label,
          answer: shownAnswer(question, state.values[question.id], locale),
          change: url && question.kind !== 'calculated' ? change : null,
        };
      }),
  }));
  return sections.filter(({ answers }) => answers.length > 0);
}

function signingOf(
  { application, call: { funder } }: ApplicationStanding,
  action: string,
  sight: FundersSight,
  state: FormState,
  locale: Locale,
): SigningView {
  const onlooker = { id: 'funder', audience: funder, isFunder: true };
  const options = [{ value: 'yes', label: say(locale, 'applicationCheck.agree', { funder }) }];
  return {
    action,
    version: nextVersion(state.values, application.version),
    known: knownWords(sight, locale),
    sight: sight?.facts ? sightView(sight, onlooker, locale) : null,
    agree: choiceField(state, {
      name: 'agree',
      legend: say(locale, 'applicationCheck.signTitle'),
      kind: 'checkbox',
      options,
    }),
  };
}

function knownWords(sight: FundersSight, locale: Locale): string {
  if (!sight) return say(locale, 'applicationCheck.knownHip');
  if (!sight.facts) return say(locale, 'applicationCheck.knownNothing');
  const { name } = sight.facts;
  return name
    ? say(locale, 'applicationCheck.knownName', { name })
    : say(locale, 'applicationCheck.knownAlias');
}
