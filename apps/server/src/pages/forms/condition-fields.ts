import { RELATIONS, type Question } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { selectField, textField } from '../shared/build-fields';
import { firstValue, problemOf, type FormState } from '../shared/form-state';
import { wordsOf } from './form-words';
import type { ConditionFields } from './part.view';

/** When a part is shown, or when a check holds; a check compares two answers too. */
export function conditionFields(
  state: FormState,
  questions: readonly Question[],
  isCheck: boolean,
  locale: Locale,
): ConditionFields {
  const named = questions.map(({ id, label }) => ({ value: id, label: wordsOf(label, locale) }));
  const relations = RELATIONS.map((value) => ({ value, label: say(locale, `formRelations.${value}`) }));
  const none = say(locale, isCheck ? 'formEditor.chooseQuestion' : 'formEditor.always');
  const field = (name: string): string => `when.${name}`;
  return {
    legend: say(locale, isCheck ? 'formEditor.holds' : 'formEditor.when'),
    hint: say(locale, isCheck ? 'formEditor.checksHint' : 'formEditor.whenHint'),
    question: selectField(state, field('question'), say(locale, 'formEditor.editQuestion'), named, none),
    relation: selectField(state, field('relation'), say(locale, 'formEditor.relation'), relations),
    value: textField(state, field('value'), say(locale, 'formEditor.value'), {
      maxlength: 600,
    }),
    other: isCheck
      ? selectField(
          state,
          field('other'),
          say(locale, 'formEditor.other'),
          named,
          say(locale, 'formEditor.noOther'),
        )
      : null,
    json: textField(state, field('json'), say(locale, 'formEditor.json'), {
      type: 'textarea',
      hint: say(locale, 'formEditor.jsonHint'),
    }),
    isJson: firstValue(state, field('json')) !== '',
    error: problemOf({ ...state, problems: state.problems.filter((each) => each.field === 'when') }, 'when'),
  };
}
