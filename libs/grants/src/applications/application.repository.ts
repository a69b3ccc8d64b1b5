import type { Tx } from '@puente/database';
import type { AnswerEdit, Answers, KeptAnswer, Stage } from '../core';
import type { AnswerBeside } from '../entities/answer-beside.entity';
import { Application } from '../entities/application.entity';
import { Submission } from '../entities/submission.entity';

export type ApplicationRow = Omit<Application, 'startedBy' | 'readyBy'>;

const COLUMNS = `a.tenant_id as "tenantId", a.id, a.funder_id as "funderId", a.call_id as "callId",
  a.programme_id as "programmeId", a.version, a.status, a.stage, a.form_id as "formId", a.form_number as "formNumber",
  a.started_at as "startedAt", a.due_on::text as "dueOn", a.ready_at as "readyAt", a.submitted_at as "submittedAt",
  a.sealed_until as "sealedUntil", a.withdrawn_at as "withdrawnAt" from applications a`;

/** An organisation's own, the latest started first. */
export function listApplications(tx: Tx, tenantId: string): Promise<ApplicationRow[]> {
  return tx.query<ApplicationRow[]>(
    `select ${COLUMNS} where a.tenant_id = $1 order by a.started_at desc, a.id`,
    [tenantId],
  );
}

/** Those handed in for a call that the actor's policies show, the first first. */
export function listReceived(tx: Tx, funderId: string, callId: string): Promise<ApplicationRow[]> {
  return tx.query<ApplicationRow[]>(
    `select ${COLUMNS} where a.funder_id = $1 and a.call_id = $2 and a.status = 'submitted'
      order by a.submitted_at, a.id`,
    [funderId, callId],
  );
}

/** One that the actor's policies show. */
export async function findApplication(tx: Tx, id: string): Promise<ApplicationRow | null> {
  const rows = await tx.query<ApplicationRow[]>(`select ${COLUMNS} where a.id = $1`, [id]);
  return rows[0] ?? null;
}

/** One that the actor may change, locked until the transaction ends. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationRow | null> {
  await tx.query('select 1 from applications where id = $1 for update', [id]);
  return findApplication(tx, id);
}

/** Starts a stage unless it was started and not withdrawn; tells whether it did. */
export async function insertApplication(
  tx: Tx,
  row: Pick<
    Application,
    | 'tenantId'
    | 'id'
    | 'funderId'
    | 'callId'
    | 'programmeId'
    | 'stage'
    | 'formId'
    | 'formNumber'
    | 'startedBy'
    | 'startedAt'
    | 'dueOn'
  >,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into applications (tenant_id, id, funder_id, call_id, programme_id, stage, form_id, form_number, started_by,
        started_at, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (tenant_id, call_id, stage) where status <> 'withdrawn' do nothing returning 1`,
    [
      row.tenantId,
      row.id,
      row.funderId,
      row.callId,
      row.programmeId,
      row.stage,
      row.formId,
      row.formNumber,
      row.startedBy,
      row.startedAt,
      row.dueOn,
    ],
  );
  return rows.length > 0;
}

export async function findStage(
  tx: Tx,
  { tenantId, callId, stage }: { readonly tenantId: string; readonly callId: string; readonly stage: Stage },
): Promise<ApplicationRow | null> {
  const rows = await tx.query<ApplicationRow[]>(
    `select ${COLUMNS} where a.tenant_id = $1 and a.call_id = $2 and a.stage = $3 and a.status <> 'withdrawn'`,
    [tenantId, callId, stage],
  );
  return rows[0] ?? null;
}

type Change = Partial<
  Pick<Application, 'status' | 'readyBy' | 'readyAt' | 'submittedAt' | 'sealedUntil' | 'withdrawnAt'>
>;

/** Writes what changed of an application that was locked, as its next version. */
export async function changeApplication(
  tx: Tx,
  { tenantId, id, version }: Pick<ApplicationRow, 'tenantId' | 'id' | 'version'>,
  change: Change,
): Promise<void> {
  await tx.update(Application, { tenantId, id }, { ...change, version: version + 1 });
}

export interface AnswerRow extends KeptAnswer {
  readonly questionId: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export function listAnswers(tx: Tx, tenantId: string, applicationId: string): Promise<AnswerRow[]> {
  return tx.query<AnswerRow[]>(
    `select question_id as "questionId", version, value, edit_id as "editId", earlier_edits as "earlierEdits", written_by as "writtenBy",
      written_at as "writtenAt" from application_answers where tenant_id = $1 and application_id = $2`,
    [tenantId, applicationId],
  );
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
  'editId' | 'questionId' | 'value' | 'seenVersion' | 'writtenBy' | 'writtenAt'
>;

/** Texts that wait for somebody to choose, the first written first. */
export function listBeside(tx: Tx, tenantId: string, applicationId: string): Promise<BesideRow[]> {
  return tx.query<BesideRow[]>(
    `select edit_id as "editId", question_id as "questionId", value, seen_version as "seenVersion",
      written_by as "writtenBy", written_at as "writtenAt" from answers_beside
     where tenant_id = $1 and application_id = $2 and settled_at is null order by written_at, edit_id`,
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

export async function insertSubmission(tx: Tx, submission: Submission): Promise<void> {
  await tx.insert(Submission, submission);
}

export type SubmissionRow = Pick<Submission, 'sha256' | 'code' | 'signedAt'> & { readonly answers: Answers };

export async function findSubmission(
  tx: Tx,
  tenantId: string,
  applicationId: string,
): Promise<SubmissionRow | null> {
  const rows = await tx.query<SubmissionRow[]>(
    `select answers, sha256, code, signed_at as "signedAt" from submissions where tenant_id = $1 and application_id = $2`,
    [tenantId, applicationId],
  );
  return rows[0] ?? null;
}

/** What an organisation handed in before, with the forms it answered, for offering answers again. */
export function listHandedIn(
  tx: Tx,
  tenantId: string,
): Promise<{ readonly answers: Answers; readonly document: object; readonly at: Date }[]> {
  return tx.query(
    `select s.answers, v.document, s.signed_at as at from submissions s
      join applications a on a.tenant_id = s.tenant_id and a.id = s.application_id
      join form_versions v on v.tenant_id = a.funder_id and v.form_id = a.form_id and v.number = a.form_number
     where s.tenant_id = $1 order by s.signed_at desc limit 20`,
    [tenantId],
  );
}
