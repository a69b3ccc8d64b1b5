import type { Tx } from '@puente/database';
import type { FieldError } from '@puente/kernel';
import type { ApplicationRow } from '../applications/application.repository';
import { filesIn, fileQuestion, type Answers, type Form } from '../core';
import { listFiles } from './application-file.repository';

/** Answers that name files which are kept no more, as those of an application that was withdrawn for long. */
export async function missingFiles(
  tx: Tx,
  row: ApplicationRow,
  form: Form,
  answers: Answers,
): Promise<FieldError[]> {
  const kept = new Set((await listFiles(tx, row)).map(({ id }) => id));
  return Object.entries(answers).flatMap(([field, value]): FieldError[] => {
    const isWhole = !fileQuestion(form, field) || filesIn(value).every((id) => kept.has(id));
    return isWhole ? [] : [{ field, code: 'answer-file-gone' }];
  });
}
