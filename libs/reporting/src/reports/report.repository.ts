import type { Tx } from '@puente/database';
import { AnswerStore } from '@puente/grants';
import type { AwardState, RequirementState } from '@puente/grants/core';
import type { DateOnly } from '@puente/kernel';
import type { RecipientState, ReportIndicator, SectionNote } from '../core';

/** Answers of reports. */
export const REPORT_ANSWERS = new AnswerStore({
  ...{ answers: 'report_answers', beside: 'report_answers_beside', owner: 'report_id' },
});

export interface ReportRow {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  readonly fromOn: DateOnly;
  readonly untilOn: DateOnly;
  readonly indicators: readonly ReportIndicator[];
}

const REPORTS = `select tenant_id as "tenantId", id, version, from_on::text as "fromOn", until_on::text as "untilOn", indicators
  from grantee_reports`;

/** Of a nonprofit, those about the latest time first. */
export const listReports = (tx: Tx, tenantId: string): Promise<ReportRow[]> =>
  tx.query<ReportRow[]>(`${REPORTS} where tenant_id = $1 order by until_on desc, id limit 500`, [tenantId]);

export async function findReport(tx: Tx, tenantId: string, id: string): Promise<ReportRow | null> {
  const [row] = await tx.query<ReportRow[]>(`${REPORTS} where tenant_id = $1 and id = $2`, [tenantId, id]);
  return row ?? null;
}

/** The same, held still until the transaction ends; null where nobody waits for it any more. */
export async function lockReport(tx: Tx, tenantId: string, id: string): Promise<ReportRow | null> {
  const [row] = await tx.query<ReportRow[]>(`${REPORTS} where tenant_id = $1 and id = $2 for update`, [
    tenantId,
    id,
  ]);
  return row ?? null;
}

type NewReport = Omit<ReportRow, 'version'> & { readonly startedBy: string; readonly startedAt: Date };

export async function insertReport(tx: Tx, row: NewReport): Promise<void> {
  await tx.query(
    `insert into grantee_reports (tenant_id, id, from_on, until_on, indicators, started_by, started_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[row.tenantId, row.id, row.fromOn, row.untilOn, JSON.stringify(row.indicators)],
      ...[row.startedBy, row.startedAt],
    ],
  );
}

/** Its next version, with what it asks to be counted. Answers the version. */
export async function changeReport(
  tx: Tx,
  { tenantId, id, indicators }: Pick<ReportRow, 'tenantId' | 'id' | 'indicators'>,
): Promise<number> {
  const [rows] = await tx.query<[{ version: number }[], number]>(
    `update grantee_reports set version = version + 1, indicators = $3 where tenant_id = $1 and id = $2 returning version`,
    [tenantId, id, JSON.stringify(indicators)],
  );
  return rows[0]!.version;
}

/** One of those a report is for, as either side reads it. */
export interface RecipientRow {
  readonly tenantId: string;
  readonly id: string;
  readonly reportId: string;
  readonly funderId: string;
  readonly awardId: string;
  readonly requirementId: string;
  readonly version: number;
  readonly state: RecipientState;
  readonly handedIn: number;
  readonly notes: readonly SectionNote[];
  readonly decidedAt: Date | null;
  readonly funder: string;
  readonly award: string;
  readonly awardState: AwardState;
  readonly programmeId: string | null;
  readonly callId: string | null;
  readonly requirement: string;
  readonly requirementState: RequirementState;
  readonly dueOn: DateOnly;
}

const RECIPIENTS = `select r.tenant_id as "tenantId", r.id, r.report_id as "reportId", r.funder_id as "funderId", r.award_id as "awardId",
    r.requirement_id as "requirementId", r.version, r.state, r.handed_in as "handedIn", r.notes, r.decided_at as "decidedAt",
    o.name as funder, w.title as award, w.state as "awardState", w.programme_id as "programmeId", w.call_id as "callId",
    q.title as requirement, q.state as "requirementState", q.due_on::text as "dueOn"
  from report_recipients r join awards w on w.tenant_id = r.funder_id and w.id = r.award_id
    join award_requirements q on q.tenant_id = r.funder_id and q.id = r.requirement_id
    join organizations o on o.id = r.funder_id`;

/** Of all reports of a nonprofit, in the order in which they were added. */
export const listOwnRecipients = (tx: Tx, tenantId: string): Promise<RecipientRow[]> =>
  tx.query<RecipientRow[]>(`${RECIPIENTS} where r.tenant_id = $1 order by r.added_at, r.id`, [tenantId]);

export const listRecipientsOf = (tx: Tx, tenantId: string, reportId: string): Promise<RecipientRow[]> =>
  tx.query<RecipientRow[]>(
    `${RECIPIENTS} where r.tenant_id = $1 and r.report_id = $2 order by r.added_at, r.id`,
    [tenantId, reportId],
  );

/** What a funder was handed in, what waits for an answer first. */
export const listReceived = (tx: Tx, funderId: string): Promise<RecipientRow[]> =>
  tx.query<RecipientRow[]>(
    `${RECIPIENTS} where r.funder_id = $1 order by r.state <> 'handed-in', q.due_on desc, r.id limit 1000`,
    [funderId],
  );

export async function findReceived(tx: Tx, funderId: string, id: string): Promise<RecipientRow | null> {
  const [row] = await tx.query<RecipientRow[]>(`${RECIPIENTS} where r.funder_id = $1 and r.id = $2`, [
    funderId,
    id,
  ]);
  return row ?? null;
}

/** The same, held still until the transaction ends, where it waits for an answer. */
export async function lockReceived(tx: Tx, funderId: string, id: string): Promise<RecipientRow | null> {
  await tx.query('select 1 from report_recipients where funder_id = $1 and id = $2 for update', [
    funderId,
    id,
  ]);
  return findReceived(tx, funderId, id);
}

/** The report that answers a requirement, if one was begun and not withdrawn. */
export async function findReportOn(tx: Tx, tenantId: string, requirementId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `select report_id as id from report_recipients
      where tenant_id = $1 and requirement_id = $2 and state <> 'withdrawn'`,
    [tenantId, requirementId],
  );
  return row?.id ?? null;
}

type NewRecipient = Pick<
  RecipientRow,
  'tenantId' | 'id' | 'reportId' | 'funderId' | 'awardId' | 'requirementId'
> & { readonly addedBy: string; readonly addedAt: Date };

export async function insertRecipient(tx: Tx, row: NewRecipient): Promise<void> {
  await tx.query(
    `insert into report_recipients (tenant_id, id, report_id, funder_id, award_id, requirement_id, added_by, added_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[row.tenantId, row.id, row.reportId, row.funderId, row.awardId, row.requirementId],
      ...[row.addedBy, row.addedAt],
    ],
  );
}

export interface RecipientKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

export const markHandedIn = (tx: Tx, key: RecipientKey): Promise<boolean> =>
  updated(tx, key, `state = 'handed-in', handed_in = handed_in + 1`, []);

export const markWithdrawn = (tx: Tx, key: RecipientKey): Promise<boolean> =>
  updated(tx, key, `state = 'withdrawn'`, []);

interface Decision {
  readonly state: 'returned' | 'accepted';
  readonly notes: readonly SectionNote[];
  readonly by: string;
  readonly at: Date;
}

export const decideRecipient = (
  tx: Tx,
  key: RecipientKey,
  { state, notes, by, at }: Decision,
): Promise<boolean> =>
  updated(tx, key, 'state = $4, notes = $5, decided_by = $6, decided_at = $7', [
    ...[state, JSON.stringify(notes), by, at],
  ]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: RecipientKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update report_recipients set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}
