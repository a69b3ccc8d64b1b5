import {
  ALL_RECEIVED,
  answerOf,
  markOf,
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  STAGES,
  teamMarks,
  type ReceivedApplication,
  type ReceivedList,
  type ReceivedQuery,
} from '@puente/grants';
import { joinWords, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { momentWords } from '../calls/call-words';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { stageWords } from '../reviews/review-words';
import { selectField } from '../shared/build-fields';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ErrorSummary } from '../shared/fields.view';
import { fileLinks, type FileLink } from '../shared/file-links';
import { errorSummary, fieldId, type FormState } from '../shared/form-state';
import { pageOf, paginate } from '../shared/pagination.view';
import { cardWords, dayOf } from '../shared/words';
import type { ReceivedCounter, ReceivedListView, ReceivedRow } from './list.view';
import {
  answerOfReceived,
  answerWords,
  markField,
  markWords,
  openUrl,
  receivedLabel,
  receivedUrl,
} from './received-words';

export interface ReceivedListInput {
  readonly list: ReceivedList;
  readonly query: ReceivedQuery;
  readonly page: number;
  readonly pageSize: number;
  readonly now: Date;
  readonly mayMark: boolean;
  readonly mayTake: boolean;
  readonly views: SavedViewLinks | null;
  /** What undoes the last marking. */
  readonly undo: string | null;
  /** What was chosen, and refused. */
  readonly typed: FormState;
}

export function buildReceivedList(page: PageModel, input: ReceivedListInput): ReceivedListView {
  const { locale } = page;
  const { list, query } = input;
  const { call, all, listed } = list;
  const url = (more: { readonly page?: string; readonly print?: string }): string =>
    receivedUrl(locale, call.id, query, more);
  return {
    page,
    call: wordsOf(call.facts.title, locale),
    callUrl: pageUrl(locale, `calls/${call.id}`),
    counters: all.length > 0 ? countersOf(input, locale) : [],
    views: input.views,
    errors: errorsOf(input),
    ...markingOf(input, locale),
    filters: all.length > 0 ? filtersOf(input, locale) : null,
    rows: pageOf(listed, input.page, input.pageSize).map((each) => rowOf(each, input, locale)),
    pagination: paginate(listed.length, input.page, input.pageSize, (at) => url({ page: String(at) })),
    printUrl: url({ print: '1' }),
    files: input.mayTake ? filesOf(input, locale) : [],
    empty: all.length > 0 ? nothingFits(input, locale) : nothingYet(input, locale),
  };
}

const FORMATS = ['csv', 'xlsx'] as const;

const filesOf = ({ list, query }: ReceivedListInput, locale: Locale): FileLink[] =>
  fileLinks('', (tail) => receivedUrl(locale, list.call.id, query, { tail }), FORMATS);

/** The filters have a field of the same name. */
const NEW_MARK = '-new';

function errorsOf({ typed }: ReceivedListInput): ErrorSummary | null {
  const summary = errorSummary(typed, ['applications', 'mark']);
  const mark = `#${fieldId('mark')}`;
  const problems = summary?.problems.map((each) =>
    each.href === mark ? { ...each, href: `${mark}${NEW_MARK}` } : each,
  );
  return problems ? { problems } : null;
}

function markingOf(
  { list, query, mayMark, undo, page, typed }: ReceivedListInput,
  locale: Locale,
): Pick<ReceivedListView, 'undo' | 'marking'> {
  if (!mayMark) return { undo: null, marking: null };
  const action = (tail: string): string =>
    receivedUrl(locale, list.call.id, query, { tail, page: String(page) });
  const mark = markField(typed, say(locale, 'received.markChosen'), locale, NEW_MARK);
  return {
    undo: undo ? { action: action('/marks/undo'), batch: undo } : null,
    marking: { action: action('/marks'), mark },
  };
}

function countersOf({ list: { call, all }, query }: ReceivedListInput, locale: Locale): ReceivedCounter[] {
  const counter = (
    label: string,
    asked: Partial<ReceivedQuery>,
    fits: (each: ReceivedApplication) => boolean,
  ): ReceivedCounter => {
    const { stage = null, answer = null, mark = null } = asked;
    return {
      label,
      value: all.filter(fits).length,
      url: receivedUrl(locale, call.id, { stage, answer, mark, order: query.order }),
      current: query.stage === stage && query.answer === answer && query.mark === mark,
    };
  };
  const counters = [
    counter(say(locale, 'received.all'), {}, () => true),
    ...STAGES.map((stage) => counter(stageWords(stage, locale), { stage }, (each) => each.stage === stage)),
    ...RECEIVED_ANSWERS.map((answer) =>
      counter(answerWords(answer, locale), { answer }, (each) => answerOf(each) === answer),
    ),
    ...teamMarks.map((mark) => counter(markWords(mark, locale), { mark }, (each) => markOf(each) === mark)),
  ];
  return counters.filter(({ value, current }) => value > 0 || current);
}

function filtersOf({ list, query }: ReceivedListInput, locale: Locale): ReceivedListView['filters'] {
  const values = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, [String(value ?? '')]]),
  );
  const state = { values, problems: [] };
  const any = say(locale, 'common.all');
  const select = (
    name: keyof ReceivedQuery,
    options: readonly { readonly value: string; readonly label: string }[],
    empty: string | null,
  ) => selectField(state, name, say(locale, `received.${name}`), options, empty);
  const isFiltered = query.stage !== null || query.answer !== null || query.mark !== null;
  const stages = STAGES.map((value) => ({ value, label: stageWords(value, locale) }));
  const answers = RECEIVED_ANSWERS.map((value) => ({ value, label: answerWords(value, locale) }));
  const marks = RECEIVED_MARKS.map((value) => ({ value, label: markWords(value, locale) }));
  const orders = RECEIVED_ORDERS.map((value) => ({ value, label: say(locale, `received.order-${value}`) }));
  return {
    action: receivedUrl(locale, list.call.id, ALL_RECEIVED),
    stage: select('stage', stages, any),
    answer: select('answer', answers, any),
    mark: select('mark', marks, any),
    order: select('order', orders, null),
    clearUrl: isFiltered ? receivedUrl(locale, list.call.id, ALL_RECEIVED) : null,
  };
}

function rowOf(
  received: ReceivedApplication,
  { list, query, mayMark, typed }: ReceivedListInput,
  locale: Locale,
): ReceivedRow {
  const { id, card, stage, submittedAt, outcome, toDeclare, isReviewing, mark } = received;
  const label = receivedLabel(received, locale);
  const words = card && cardWords(card, locale);
  return {
    id,
    label,
    mark: mark && markWords(mark.mark, locale),
    pick: mayMark && !isReviewing ? say(locale, 'received.pick', { label }) : null,
    isPicked: typed.values.applications?.includes(id) ?? false,
    about: words ? joinWords([words.region, words.service], locale) : '',
    stage: stageWords(stage, locale),
    submittedOn: dayOf(submittedAt),
    answer: answerOfReceived(received, locale),
    isAnswered: outcome !== null,
    url: openUrl(received, locale, { callId: list.call.id, query }),
    note: toDeclare ? say(locale, 'received.toDeclare') : null,
  };
}

function nothingFits({ list }: ReceivedListInput, locale: Locale): EmptyState {
  return {
    title: say(locale, 'received.noneTitle'),
    text: say(locale, 'received.noneText'),
    url: receivedUrl(locale, list.call.id, ALL_RECEIVED),
    action: say(locale, 'common.clear'),
  };
}

function nothingYet({ list: { call }, now }: ReceivedListInput, locale: Locale): EmptyState {
  const { facts, closesAt } = call;
  const isSealed = facts.sealed && closesAt !== null && closesAt > now;
  const moment = closesAt ? momentWords(closesAt, facts, locale) : '';
  return {
    title: say(locale, isSealed ? 'received.sealedTitle' : 'received.emptyTitle'),
    text: isSealed ? say(locale, 'received.sealedText', { moment }) : say(locale, 'received.emptyText'),
    ...{ url: pageUrl(locale, `calls/${call.id}`), action: say(locale, 'calls.toCall') },
  };
}
