import { randomUUID } from 'node:crypto';
import type { FormSection, Question, SentEdit } from '@puente/grants';
import { isUuid } from '@puente/kernel';
import { answerTyped } from '../forms/preview-answers';
import type { FormValues } from '../shared/form-state';
import { editIdOf, fingerprintOf } from './answer-values';
import type { WrittenForm } from './written-form';

type Suggestions = WrittenForm['suggestions'];

/** Names of the hidden fields of a question: the version that is shown, its fingerprint, the texts beside it. */
export const seenName = (id: string): string => `v.${id}`;
export const shownName = (id: string): string => `h.${id}`;
export const besideName = (id: string): string => `b.${id}`;
export const chooseName = (id: string): string => `choose.${id}`;

/** Questions that people answer by typing; files come another way. */
export const isWritten = ({ kind }: Question): boolean => kind !== 'calculated' && kind !== 'file';

/** What a page of questions changes: nothing that stands as it was shown, whoever changed it since. */
export function sectionEdits(
  { questions }: FormSection,
  own: Pick<WrittenForm, 'answers' | 'beside'>,
  suggestions: Suggestions,
  values: FormValues,
): SentEdit[] {
  const page = isUuid(values.form?.[0] ?? '') ? values.form![0]! : randomUUID();
  const shown = questions.filter((each) => isWritten(each) && values[seenName(each.id)]);
  return shown.flatMap((question) => {
    const { id } = question;
    const changed = changeOf(question, own, suggestions, values);
    if (!changed) return [];
    const seenVersion = Number(values[seenName(id)]![0]);
    return [{ questionId: id, editId: editIdOf(page, id, changed.value), seenVersion, ...changed }];
  });
}

type Changed = Pick<SentEdit, 'value' | 'settles'>;

function changeOf(
  question: Question,
  { answers, beside }: Pick<WrittenForm, 'answers' | 'beside'>,
  suggestions: Suggestions,
  values: FormValues,
): Changed | null {
  const { id } = question;
  const typed = answerTyped(question, values);
  const chosen = values[chooseName(id)]?.[0] ?? '';
  const settles = (values[besideName(id)]?.[0] ?? '').split(' ').filter(isUuid);
  const kept = answers.find(({ questionId }) => questionId === id)?.value ?? null;
  if (chosen === 'kept') return { value: kept, settles };
  if (chosen === 'written') return { value: typed, settles };
  const other = beside.find(({ editId, questionId }) => questionId === id && editId === chosen);
  if (other) return { value: other.value, settles };
  const used = values.use?.[0];
  if (suggestions[id] && (used === id || (used === '*' && typed === null))) {
    return { value: suggestions[id].value, settles: [] };
  }
  return fingerprintOf(typed) === values[shownName(id)]?.[0] ? null : { value: typed, settles: [] };
}
