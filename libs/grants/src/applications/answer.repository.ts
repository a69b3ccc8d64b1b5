import type { Tx } from '@puente/database';
import type { AnswerEdit, KeptAnswer } from '../core';
import type { AnswerBeside } from '../entities/answer-beside.entity';

export interface AnswerRow extends KeptAnswer {
  readonly questionId: string;
  /** The name of who wrote it; null where they work here no more. */
  readonly writer: string | null;
  readonly writtenAt: Date;
}

const ANSWERS = `select w.question_id as "questionId", w.version, w.value, w.edit_id as "editId",
    w.earlier_edits as "earlierEdits", p.name as writer, w.written_at as "writtenAt"
  from application_answers w left join people p on p.id = w.written_by
  where w.tenant_id = $1 and w.application_id = $2`;

export function listAnswers(tx: Tx, tenantId: string, applicationId: string): Promise<AnswerRow[]> {
  return tx.query<AnswerRow[]>(ANSWERS, [tenantId, applicationId]);
}

/** One answer as it is kept now. */
export async function findAnswer(
  tx: Tx,
  { tenantId, applicationId }: Pick<EditKey, 'tenantId' | 'applicationId'>,
  questionId: string,
): Promise<AnswerRow | null> {
  const rows = await tx.query<AnswerRow[]>(`${ANSWERS} and w.question_id = $3`, [
    tenantId,
    applicationId,
    questionId,
  ]);
  return rows[0] ?? null;
}

interface EditKey {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Writes an answer as its next version; its application is locked by the caller. */
export async function writeAnswer(tx: Tx, key: EditKey, edit: AnswerEdit): Promise<void> {
  await tx.query(
    `insert into application_answers (tenant_id, application_id, question_id, value, edit_id, written_by, written_at)
      values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, application_id, question_id) do update set version = application_answers.version + 1,
       value = excluded.value, edit_id = excluded.edit_id,
       earlier_edits = (application_answers.earlier_edits || application_answers.edit_id)[greatest(cardinality(application_answers.earlier_edits) - 18, 1):], written_by = excluded.written_by,
       written_at = excluded.written_at`,
    [
      key.tenantId,
      key.applicationId,
      edit.questionId,
      JSON.stringify(edit.value),
      edit.editId,
      key.writtenBy,
      key.writtenAt,
    ],
  );
}

export type BesideRow = Pick<
  AnswerBeside,
  'editId' | 'questionId' | 'value' | 'seenVersion' | 'writtenAt'
> & {
  /** The name of who wrote it; null where they work here no more. */
  readonly writer: string | null;
};

/** Texts that wait for somebody to choose, the first written first. */
export function listBeside(tx: Tx, tenantId: string, applicationId: string): Promise<BesideRow[]> {
  return tx.query<BesideRow[]>(
    `select w.edit_id as "editId", w.question_id as "questionId", w.value, w.seen_version as "seenVersion",
      p.name as writer, w.written_at as "writtenAt" from answers_beside w left join people p on p.id = w.written_by
     where w.tenant_id = $1 and w.application_id = $2 and w.settled_at is null order by w.written_at, w.edit_id`,
    [tenantId, applicationId],
  );
}

/** Keeps a text beside the answer; sent twice it is kept once. Tells whether it was not there. */
export async function keepBeside(tx: Tx, key: EditKey, edit: AnswerEdit): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into answers_beside (tenant_id, application_id, edit_id, question_id, value, seen_version, written_by, written_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [
      key.tenantId,
      key.applicationId,
      edit.editId,
      edit.questionId,
      JSON.stringify(edit.value),
      edit.seenVersion,
      key.writtenBy,
      key.writtenAt,
    ],
  );
  return rows.length > 0;
}

/** Somebody chose: these texts wait no longer. They stay where they are. */
export async function settleBeside(
  tx: Tx,
  { tenantId, applicationId, writtenBy, writtenAt }: EditKey,
  questionId: string,
  editIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update answers_beside set settled_by = $4, settled_at = $5
      where tenant_id = $1 and application_id = $2 and question_id = $3 and edit_id = any ($6) and settled_at is null`,
    [tenantId, applicationId, questionId, writtenBy, writtenAt, editIds],
  );
}
