import type { PersonActor } from '@puente/database';
import {
  faultsOfAnswers,
  type FormSection,
  type FormState as AnsweredForm,
  type Question,
} from '@puente/grants';
import { dayInMexico, formatMoment, yearOf, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { buildDraft } from '../device/build-draft';
import { wordsOf } from '../forms/form-words';
import { answerName, isGrid } from '../forms/preview-answers';
import { questionShown } from '../forms/question-shown';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField } from '../shared/build-fields';
import { errorSummary, firstValue, type FormState, type FormValues } from '../shared/form-state';
import { fingerprintOf, valuesOfAnswer } from './answer-values';
import { shownAnswer, type ShownAnswer } from './answer-shown';
import { savedWords } from './build-application';
import { besideName, chooseName, isWritten, seenName, shownName } from './section-edits';
import type { SectionQuestion, SectionView, TwoTexts } from './section.view';
import type { WrittenForm } from './written-form';

export interface SectionInput {
  readonly actor: Pick<PersonActor, 'personId' | 'tenantId'>;
  readonly own: WrittenForm;
  readonly section: FormSection;
  /** What was typed and refused, over what is kept. */
  readonly state: FormState;
  /** The question that shows more empty rows. */
  readonly more: string | null;
  /** Names this page for its edits. */
  readonly form: string;
}

export function buildSection(page: PageModel, input: SectionInput): SectionView {
  const { locale } = page;
  const { own, section, form, state } = input;
  const at = (tail: string): string => pageUrl(locale, `${own.path}${tail}`);
  const asked = askedOf(input);
  const countedAt = own.countedAt[section.id];
  const questions = asked.map((each) => sectionQuestion(each, input, locale));
  return {
    page,
    title: wordsOf(section.title, locale),
    step: stepWords(own, section, locale),
    intro: wordsOf(section.intro, locale) || null,
    countedUrl: countedAt ? pageUrl(locale, countedAt) : null,
    application: own.id,
    saved: savedWords(own.answers, locale),
    errors: errorSummary(
      state,
      asked.map((each) => answerName(each.id)),
    ),
    action: at(`/sections/${section.id}`),
    form,
    draft: draftOf(page, input, asked),
    questions,
    useAll: questions.filter(({ suggestion }) => suggestion !== null).length > 1,
    back: { url: at(''), label: say(locale, `applicationSection.to-${own.words}`) },
    check: { url: at(own.checkTail), label: say(locale, `applicationSection.check-${own.words}`) },
  };
}

function draftOf(page: PageModel, { actor, own, section }: SectionInput, questions: readonly Question[]) {
  return buildDraft(page, {
    actor,
    applicationId: own.id,
    edits: own.edits,
    url: pageUrl(page.locale, `${own.path}/sections/${section.id}`),
    title: wordsOf(own.title, page.locale),
    questions,
    versions: Object.fromEntries(own.answers.map(({ questionId, version }) => [questionId, version])),
  });
}

/** What is kept, in the fields of the page. */
export function keptValues(own: WrittenForm, { questions }: FormSection): FormValues {
  const all = questions.map((question) => valuesOfAnswer(question, keptOf(own, question.id).value));
  return Object.assign({}, ...all) as FormValues;
}

const keptOf = ({ answers }: WrittenForm, id: string): { version: number; value: unknown } =>
  answers.find(({ questionId }) => questionId === id) ?? { version: 0, value: null };

const stateOf = ({ form, answers }: WrittenForm): AnsweredForm =>
  faultsOfAnswers(form, Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value])))
    .state;

/** Questions of the part that are asked with what is kept. */
export function askedOf({ own, section }: Pick<SectionInput, 'own' | 'section'>): Question[] {
  const { visible } = stateOf(own);
  return section.questions.filter(({ id }) => visible.has(id));
}

function stepWords({ sections }: WrittenForm, { id }: FormSection, locale: Locale): string {
  const asked = sections.filter(({ standing }) => standing !== 'not-asked');
  const number = asked.findIndex((each) => each.id === id) + 1;
  return say(locale, 'applicationSection.step', { number, count: asked.length });
}

function sectionQuestion(question: Question, input: SectionInput, locale: Locale): SectionQuestion {
  const { own, state, more } = input;
  const { id } = question;
  const beside = own.beside.filter(({ questionId }) => questionId === id);
  const kept = keptOf(own, id);
  const shown = { state, answered: stateOf(own), locale, moreRows: more === id };
  const hidden = [
    { name: seenName(id), value: firstValue(state, seenName(id)) || String(kept.version) },
    { name: shownName(id), value: firstValue(state, shownName(id)) || fingerprintOf(kept.value) },
    ...(beside.length > 0
      ? [{ name: besideName(id), value: beside.map(({ editId }) => editId).join(' ') }]
      : []),
  ];
  const label = wordsOf(question.label, locale);
  return {
    id,
    question: questionShown(question, shown),
    hidden: isWritten(question) ? hidden : [],
    addRows: isGrid(question) ? say(locale, 'applicationSection.addRowsTo', { label }) : null,
    files: question.kind === 'file' ? filesOf(own.path, id, label, locale) : null,
    suggestion: kept.value === null ? suggestionOf(question, input, locale) : null,
    twoTexts: beside.length > 0 ? twoTextsOf(question, own, locale) : null,
  };
}

function filesOf(
  path: string,
  id: string,
  label: string,
  locale: Locale,
): NonNullable<SectionQuestion['files']> {
  return {
    url: pageUrl(locale, `${path}/questions/${id}/files`),
    words: say(locale, 'applicationSection.file'),
    label: say(locale, 'applicationSection.fileFor', { label }),
  };
}

function suggestionOf(
  question: Question,
  { own: { suggestions } }: SectionInput,
  locale: Locale,
): SectionQuestion['suggestion'] {
  const offered = suggestions[question.id];
  if (!offered || !isWritten(question)) return null;
  const year = yearOf(dayInMexico(offered.at));
  const label = wordsOf(question.label, locale);
  return {
    title: say(locale, 'applicationSection.suggestion', { year }),
    label: say(locale, 'applicationSection.useFor', { year, label }),
    answer: shownAnswer(question, offered.value, locale),
  };
}

function twoTextsOf(question: Question, own: WrittenForm, locale: Locale): TwoTexts {
  const others = own.beside.filter(({ questionId }) => questionId === question.id);
  const words = (writer: string | null): string =>
    writer === null
      ? say(locale, 'applicationSection.twoTakeFormer')
      : say(locale, 'applicationSection.twoTake', { name: writer });
  const options = [
    { value: '', label: say(locale, 'applicationSection.twoLater') },
    { value: 'kept', label: say(locale, 'applicationSection.twoKeep') },
    ...others.map(({ editId, writer }) => ({ value: editId, label: words(writer) })),
    { value: 'written', label: say(locale, 'applicationSection.twoWritten') },
  ];
  const legend = say(locale, 'applicationSection.twoChoose');
  const keptWords = say(locale, 'applicationSection.twoKept');
  const undecided = { values: { [chooseName(question.id)]: [''] }, problems: [] };
  return {
    kept: named(keptWords, shownAnswer(question, keptOf(own, question.id).value, locale)),
    others: others.map(({ writer, writtenAt, value }) => {
      const by = byWords(writer, formatMoment(writtenAt, locale), locale);
      return { by, answer: named(by, shownAnswer(question, value, locale)) };
    }),
    choose: choiceField(undecided, { name: chooseName(question.id), legend, kind: 'radio', options }),
  };
}

/** Two tables of one question are told apart by whose they are. */
function named(whose: string, { lines, table }: ShownAnswer): ShownAnswer {
  return { lines, table: table && { ...table, label: `${table.label}. ${whose}` } };
}

function byWords(writer: string | null, moment: string, locale: Locale): string {
  if (writer === null) return say(locale, 'applicationSection.twoByFormer', { moment });
  return say(locale, 'applicationSection.twoBy', { name: writer, moment });
}
