import type { Tx } from '@puente/database';
import type { Answers, Stage } from '../core';
import { Application } from '../entities/application.entity';
import { Submission } from '../entities/submission.entity';

export type ApplicationRow = Omit<Application, 'startedBy' | 'readyBy'>;

const COLUMNS = `a.tenant_id as "tenantId", a.id, a.funder_id as "funderId", a.call_id as "callId",
  a.programme_id as "programmeId", a.version, a.status, a.stage, a.form_id as "formId", a.form_number as "formNumber",
  a.started_at as "startedAt", a.due_on::text as "dueOn", a.ready_at as "readyAt", a.submitted_at as "submittedAt",
  a.sealed_until as "sealedUntil", a.withdrawn_at as "withdrawnAt",
  a.advanced_at as "advancedAt", a.full_due_on::text as "fullDueOn" from applications a`;

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

/** One that an organisation made. */
export async function findOwn(tx: Tx, tenantId: string, id: string): Promise<ApplicationRow | null> {
  const rows = await tx.query<ApplicationRow[]>(`select ${COLUMNS} where a.tenant_id = $1 and a.id = $2`, [
    tenantId,
    id,
  ]);
  return rows[0] ?? null;
}

/** One that an organisation received, as far as its policies show it. */
export async function findReceived(tx: Tx, funderId: string, id: string): Promise<ApplicationRow | null> {
  const rows = await tx.query<ApplicationRow[]>(`select ${COLUMNS} where a.funder_id = $1 and a.id = $2`, [
    funderId,
    id,
  ]);
  return rows[0] ?? null;
}

/** One of an organisation's own, locked until the transaction ends. */
export async function lockOwn(tx: Tx, tenantId: string, id: string): Promise<ApplicationRow | null> {
  await tx.query('select 1 from applications where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findOwn(tx, tenantId, id);
}

/** Whether an application to the call had its last answer, at whatever stage and also where it was withdrawn since. */
export async function isAnswered(
  tx: Tx,
  { tenantId, callId }: { readonly tenantId: string; readonly callId: string },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from applications a join outcomes o on o.tenant_id = a.tenant_id and o.application_id = a.id
      where a.tenant_id = $1 and a.call_id = $2 and o.outcome in ('award', 'decline') limit 1`,
    [tenantId, callId],
  );
  return rows.length > 0;
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
  Pick<
    Application,
    'status' | 'dueOn' | 'readyBy' | 'readyAt' | 'submittedAt' | 'sealedUntil' | 'withdrawnAt'
  >
>;

/** Writes what changed of an application that was locked, as its next version, which it tells. */
export async function changeApplication(
  tx: Tx,
  { tenantId, id, version }: Pick<ApplicationRow, 'tenantId' | 'id' | 'version'>,
  change: Change,
): Promise<number> {
  await tx.update(Application, { tenantId, id }, { ...change, version: version + 1 });
  return version + 1;
}

/** The draft of a stage that was withdrawn last and never handed in, locked. */
export async function lockWithdrawnDraft(
  tx: Tx,
  { tenantId, callId, stage }: { readonly tenantId: string; readonly callId: string; readonly stage: Stage },
): Promise<ApplicationRow | null> {
  const rows = await tx.query<ApplicationRow[]>(
    `select ${COLUMNS} where a.tenant_id = $1 and a.call_id = $2 and a.stage = $3 and a.status = 'withdrawn'
      and a.submitted_at is null order by a.withdrawn_at desc limit 1 for update`,
    [tenantId, callId, stage],
  );
  return rows[0] ?? null;
}

/**
 * Lets letters that a funder received go on to the full application, once each; tells which did.
 * @param dueOn the last day of the full application; null: the usual days
 */
export async function advanceLetters(
  tx: Tx,
  funderId: string,
  ids: readonly string[],
  { at, dueOn }: { readonly at: Date; readonly dueOn: string | null },
): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `update applications set advanced_at = $3, full_due_on = $4
      where funder_id = $1 and id = any ($2::uuid[]) and stage = 'letter' and advanced_at is null returning id`,
    [funderId, ids, at, dueOn],
  );
  return rows.map(({ id }) => id);
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

/** Names of those of an organisation who may sign. */
export async function listSigners(tx: Tx, tenantId: string, roles: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `select p.name from memberships m join people p on p.id = m.person_id
      where m.tenant_id = $1 and m.roles && $2 order by p.name, p.id`,
    [tenantId, roles],
  );
  return rows.map(({ name }) => name);
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
