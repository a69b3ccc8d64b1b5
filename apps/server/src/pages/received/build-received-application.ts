import type {
  Form,
  ReceivedAnswers,
  ReceivedApplication,
  ReceivedFile,
  ReceivedQuery,
  TeamComments,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { checkedSections } from '../applications/build-check';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { stageWords } from '../reviews/review-words';
import type { Fact } from '../shared/facts.view';
import type { ReceivedApplicationView, ReceivedFileLine } from './application.view';
import { buildComments, commentErrors, type TypedComment } from './build-comments';
import { buildPassing, passingErrors, type PassingInput } from './build-passing';
import { answerOfReceived, markField, openUrl, receivedLabel, receivedUrl } from './received-words';
import { sizeWords } from '../shared/words';
import { addToShortlistUrl } from '../shortlists/shortlist-urls';

export interface ReceivedApplicationInput {
  readonly received: ReceivedAnswers;
  readonly query: ReceivedQuery;
  /** Null: the reader may open none. */
  readonly files: readonly ReceivedFile[] | null;
  readonly comments: TeamComments;
  /** The id of the comment that may be written next. */
  readonly newId: string;
  /** Who reads. */
  readonly personId: string;
  readonly mayMark: boolean;
  readonly maySeeReviews: boolean;
  readonly mayAward: boolean;
  readonly keepsShortlists: boolean;
  /** What undoes the last marking. */
  readonly undo: string | null;
  readonly typed: TypedComment;
  readonly passing: PassingInput;
}

export function buildReceivedApplication(
  page: PageModel,
  input: ReceivedApplicationInput,
): ReceivedApplicationView {
  const { locale } = page;
  const { received, query, files } = input;
  const { call, card, form, answers, place } = received;
  const urlOf = (each: ReceivedApplication | null): string | null =>
    each && openUrl(each, locale, { callId: call.id, query });
  const at = (tail: string): string =>
    receivedUrl(locale, call.id, query, { tail: `/${received.id}${tail}` });
  return {
    page,
    heading: receivedLabel(received, locale),
    call: wordsOf(call.facts.title, locale),
    place: place.at > 0 ? say(locale, 'received.place', { at: place.at, of: place.of }) : null,
    listUrl: receivedUrl(locale, call.id, query),
    profileUrl: card && pageUrl(locale, `nonprofits/${card.handle}`),
    shortlistUrl:
      input.keepsShortlists && card ? addToShortlistUrl(call.programmeId, [card.handle], locale) : null,
    reviewsUrl:
      input.maySeeReviews && received.stage !== 'later'
        ? pageUrl(locale, `calls/${call.id}/review/applications/${received.id}`)
        : null,
    awardUrl:
      input.mayAward && received.outcome === 'award'
        ? `${pageUrl(locale, 'awards/new')}?application=${received.id}`
        : null,
    previousUrl: urlOf(place.previous),
    nextUrl: urlOf(place.next),
    errors: commentErrors(input.typed) ?? passingErrors(input.passing),
    ...markingOf(input, locale),
    passing: buildPassing(input.passing, at, locale),
    comments: buildComments(
      { ...input, action: (tail) => at(`/comments${tail}`) },
      received.isReviewing,
      locale,
    ),
    facts: factsOf(received, locale),
    files: files && files.map((file) => fileLine(file, received, locale)),
    sections: checkedSections(form, answers, null, locale),
  };
}

function markingOf(
  { received, query, mayMark, undo }: ReceivedApplicationInput,
  locale: Locale,
): Pick<ReceivedApplicationView, 'undo' | 'marking'> {
  if (!mayMark || received.isReviewing) return { undo: null, marking: null };
  const { id, call, mark } = received;
  const action = (tail: string): string => receivedUrl(locale, call.id, query, { tail, one: id });
  const state = { values: { mark: mark ? [mark.mark] : [] }, problems: [] };
  return {
    undo: undo ? { action: action('/marks/undo'), batch: undo } : null,
    marking: { action: action('/marks'), id, mark: markField(state, say(locale, 'received.mark'), locale) },
  };
}

function factsOf(received: ReceivedAnswers, locale: Locale): Fact[] {
  const fact = (key: 'stage' | 'submittedAt' | 'answer' | 'code', value: string): Fact => ({
    label: say(locale, `received.${key}`),
    values: [value],
  });
  const moment = formatMoment(received.submittedAt, locale);
  return [
    fact('stage', stageWords(received.stage, locale)),
    fact('submittedAt', say(locale, 'myApplications.whenMoment', { moment })),
    fact('answer', answerOfReceived(received, locale)),
    fact('code', received.code),
  ];
}

function fileLine(
  { id, questionId, number, type, byteCount }: ReceivedFile,
  { call, form, id: applicationId }: ReceivedAnswers,
  locale: Locale,
): ReceivedFileLine {
  return {
    label: say(locale, 'received.file', { number, type: type.toUpperCase() }),
    question: questionWords(form, questionId, locale),
    size: sizeWords(byteCount, locale),
    url: pageUrl(locale, `calls/${call.id}/received/${applicationId}/files/${id}`),
  };
}

function questionWords(form: Form, id: string, locale: Locale): string {
  const questions = form.sections.flatMap((section) => section.questions);
  return wordsOf(questions.find((each) => each.id === id)?.label, locale);
}
