import { answererOf, VISIT_WAYS, type VisitRow, visitWays } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { apart, choiceField, textField, type TextFieldOptions } from '../shared/build-fields';
import type { ChoiceField, TextField } from '../shared/fields.view';
import type { FormState } from '../shared/form-state';
import { visitsUrl, type VisitReader } from './build-visits';
import type { VisitCard } from './visits.view';

type Acts = Pick<VisitCard, 'answer' | 'changeWay' | 'record' | 'cancel'>;
const NOTHING: Acts = { answer: null, changeWay: null, record: null, cancel: null };

/** What the reader may do about a visit now; fields are named apart, because a page has several visits. */
export function visitActs(row: VisitRow, reader: VisitReader, state: FormState, locale: Locale): Acts {
  const isOpen = row.state === 'asked' || row.state === 'agreed';
  if (!reader.mayAct || !isOpen) return NOTHING;
  const version = nextVersion(state.values, row.version);
  const act = (tail: string) => ({
    action: visitsUrl(locale, reader, row.awardId, `/${row.id}/${tail}`),
    version,
  });
  const isOwn = reader.side === 'nonprofit';
  const isToAnswer = row.state === 'asked' && answererOf(row.askedSide) === reader.side;
  const way = () => wayField(row, state, locale);
  return {
    answer: isToAnswer
      ? { ...act('answer'), ...answerFields(row, state, locale), way: isOwn ? way() : null }
      : null,
    changeWay: isOwn && row.state === 'agreed' ? { ...act('answer'), way: way() } : null,
    record:
      !isOwn && row.state === 'agreed' ? { ...act('record'), ...recordFields(row, state, locale) } : null,
    cancel: act('cancel'),
  };
}

const suffixOf = ({ id }: VisitRow): string => `-${id}`;

const wayField = (row: VisitRow, state: FormState, locale: Locale): ChoiceField =>
  choiceField(
    { ...state, values: { way: [row.way], ...state.values } },
    {
      ...{ name: 'way', kind: 'radio', legend: say(locale, 'visits.way'), idSuffix: row.id },
      options: visitWays.map((value) => ({ value, label: VISIT_WAYS[value][locale] })),
    },
  );

function answerFields(
  row: VisitRow,
  form: FormState,
  locale: Locale,
): { state: ChoiceField; words: TextField } {
  return {
    state: choiceField(form, {
      ...{ name: 'state', kind: 'radio', legend: say(locale, 'visits.answerLabel'), idSuffix: row.id },
      options: [
        { value: 'agreed', label: say(locale, 'visits.agree') },
        { value: 'refused', label: say(locale, 'visits.refuse') },
      ],
    }),
    words: field(row, form, 'answer', say(locale, 'visits.words'), { type: 'textarea', maxlength: 1000 }),
  };
}

const recordFields = (row: VisitRow, form: FormState, locale: Locale) => ({
  madeOn: field(row, form, 'madeOn', say(locale, 'visits.madeOn'), { type: 'date', required: true }),
  shared: field(row, form, 'shared', say(locale, 'visits.shared'), { type: 'textarea', maxlength: 1000 }),
});

const field = (
  row: VisitRow,
  form: FormState,
  name: string,
  label: string,
  options: TextFieldOptions,
): TextField => apart(textField(form, name, label, options), suffixOf(row));
