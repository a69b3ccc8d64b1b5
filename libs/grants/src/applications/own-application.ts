import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { DomainError, isUuid, notFound, type FieldError } from '@puente/kernel';
import { isWebhookEvent } from '@puente/webhooks';
import { announce } from '../announcements/announce';
import type { Answers, Form } from '../core';
import { findCallOf, type CallRow } from '../calls/call.repository';
import { findFormVersion } from '../forms/form.repository';
import { listAnswers, listBeside, type AnswerRow, type BesideRow } from './answer.repository';
import { findOwn, lockOwn, type ApplicationRow } from './application.repository';

/** An application as its own team works on it. */
export interface OwnApplication {
  readonly application: ApplicationRow;
  readonly call: CallRow;
  readonly form: Form;
  readonly answers: readonly AnswerRow[];
  readonly beside: readonly BesideRow[];
}

export async function loadOwn(tx: Tx, { tenantId }: PersonActor, id: string): Promise<OwnApplication> {
  const application = isUuid(id) ? await findOwn(tx, tenantId, id) : null;
  const call = application ? await findCallOf(tx, application.funderId, application.callId) : null;
  if (!application || !call) throw notFound();
  const form = await formOf(tx, application);
  const answers = await listAnswers(tx, tenantId, id);
  return { application, call, form, answers, beside: await listBeside(tx, tenantId, id) };
}

/** The version of the form that an application answers; it never changes. */
export async function formOf(
  tx: Tx,
  { funderId, formId, formNumber }: Pick<ApplicationRow, 'funderId' | 'formId' | 'formNumber'>,
): Promise<Form> {
  const form = await findFormVersion(tx, { tenantId: funderId, formId, number: formNumber });
  if (!form) throw notFound();
  return form;
}

/** One's own, locked. */
export async function lockOne(tx: Tx, { tenantId }: PersonActor, id: string): Promise<ApplicationRow> {
  const row = isUuid(id) ? await lockOwn(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

/** One's own draft, locked. */
export async function lockDraft(tx: Tx, person: PersonActor, id: string): Promise<ApplicationRow> {
  const row = await lockOne(tx, person, id);
  if (row.status !== 'draft') throw new DomainError('conflict', 'application-over');
  return row;
}

export const valuesOf = (answers: readonly AnswerRow[]): Answers =>
  Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value]));

/** Questions at which somebody must choose between two texts. */
export const undecidedOf = (beside: readonly BesideRow[]): FieldError[] =>
  [...new Set(beside.map(({ questionId }) => questionId))].map((field) => ({
    field,
    code: 'answer-two-texts',
  }));

export async function recordApplication(
  tx: Tx,
  actor: PersonActor,
  id: string,
  action: AuditAction,
): Promise<void> {
  const { tenantId } = actor;
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'application', subjectId: id });
  if (isWebhookEvent(action)) await announce(tx, { event: action, tenantId, subjectId: id });
}
