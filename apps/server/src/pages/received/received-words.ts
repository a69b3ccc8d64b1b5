import {
  answerOf,
  fieldsOfReceived,
  OUTCOMES,
  TEAM_MARKS,
  teamMarks,
  type ReceivedAnswer,
  type ReceivedApplication,
  type ReceivedMark,
  type ReceivedQuery,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { apart, selectField } from '../shared/build-fields';
import type { SelectField } from '../shared/fields.view';
import type { FormState } from '../shared/form-state';
import { applicationLabel } from '../reviews/review-words';

/** What an application is called: as the circle knows its nonprofit, else by the beginning of its number. */
export const receivedLabel = ({ id, card }: ReceivedApplication, locale: Locale): string =>
  applicationLabel({ card, applicationId: id }, locale);

export const answerWords = (answer: ReceivedAnswer, locale: Locale): string =>
  answer === 'waiting' ? say(locale, 'received.waiting') : OUTCOMES[answer][locale];

export const markWords = (mark: ReceivedMark, locale: Locale): string =>
  mark === 'none' ? say(locale, 'received.unmarked') : TEAM_MARKS[mark][locale];

export const answerOfReceived = (received: ReceivedApplication, locale: Locale): string =>
  answerWords(answerOf(received), locale);

/** An address of the list of a call, or below it, that keeps what the list is asked by. */
export function receivedUrl(
  locale: Locale,
  callId: string,
  query: ReceivedQuery,
  { tail = '', ...more }: { readonly tail?: string } & Readonly<Record<string, string>> = {},
): string {
  const path = pageUrl(locale, `calls/${callId}/received${tail}`);
  const fields = new URLSearchParams([...fieldsOfReceived(query), ...Object.entries(more)]);
  return fields.size === 0 ? path : `${path}?${fields.toString()}`;
}

/** Where one opens; who reviews it and did not declare is led to the declaration, where they may. */
export function openUrl(
  { id, toDeclare }: ReceivedApplication,
  locale: Locale,
  { callId, query }: { readonly callId: string; readonly query: ReceivedQuery },
): string {
  return toDeclare ? pageUrl(locale, `review/${id}`) : receivedUrl(locale, callId, query, { tail: `/${id}` });
}

/** The marks to choose from, and taking one away. @param suffix tells it apart from another field of the name on the page */
export function markField(state: FormState, label: string, locale: Locale, suffix = ''): SelectField {
  const marks = teamMarks.map((value) => ({ value, label: TEAM_MARKS[value][locale] }));
  const options = [...marks, { value: 'none', label: say(locale, 'received.unmark') }];
  const field = selectField(state, 'mark', label, options, say(locale, 'received.chooseMark'));
  return apart(field, suffix);
}
