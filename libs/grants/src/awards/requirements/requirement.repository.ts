import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { AwardState, Reminder, RequirementState, RequirementTerms } from '../../core';

/** What an award asks for on a day, as both sides of it read it. */
export interface RequirementRow extends RequirementTerms {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly version: number;
  readonly state: RequirementState;
  /** What the nonprofit says of it. */
  readonly note: string;
  readonly doneAt: Date | null;
  /** What the funder says of it. */
  readonly answer: string;
  readonly decidedAt: Date | null;
  readonly award: string;
  readonly awardState: AwardState;
  readonly startsOn: DateOnly;
  readonly endsOn: DateOnly;
  readonly funder: string;
  readonly programmeId: string | null;
  readonly callId: string | null;
  /** The report that answers it, as its funder knows it; `null` where there is none, or none that the reader may know of. */
  readonly reportId: string | null;
}

const ROWS = `select r.tenant_id as "tenantId", r.id, r.award_id as "awardId", r.nonprofit_id as "nonprofitId", r.version, r.kind,
    r.title, r.due_on::text as "dueOn", r.state, r.note, r.done_at as "doneAt", r.answer, r.decided_at as "decidedAt",
    w.title as award, w.state as "awardState", w.starts_on::text as "startsOn", w.ends_on::text as "endsOn", o.name as funder,
    w.programme_id as "programmeId", w.call_id as "callId",
    (select p.id from report_recipients p
      where p.tenant_id = r.nonprofit_id and p.requirement_id = r.id and p.state <> 'withdrawn') as "reportId"
  from award_requirements r join awards w on w.tenant_id = r.tenant_id and w.id = r.award_id
    join organizations o on o.id = r.tenant_id`;

/** Whose requirements somebody looks at: those that their organisation asks, or those asked of it. */
export type RequirementSide = 'tenant_id' | 'nonprofit_id';

/** Of all awards that the actor's policies show, the first day first. */
export function listRequirements(tx: Tx, side: RequirementSide, own: string): Promise<RequirementRow[]> {
  return tx.query<RequirementRow[]>(`${ROWS} where r.${side} = $1 order by r.due_on, r.id limit 2000`, [own]);
}

export function listRequirementsOf(tx: Tx, tenantId: string, awardId: string): Promise<RequirementRow[]> {
  return tx.query<RequirementRow[]>(
    `${ROWS} where r.tenant_id = $1 and r.award_id = $2 order by r.due_on, r.id`,
    [tenantId, awardId],
  );
}

export async function findRequirement(
  tx: Tx,
  side: RequirementSide,
  own: string,
  id: string,
): Promise<RequirementRow | null> {
  const [row] = await tx.query<RequirementRow[]>(`${ROWS} where r.${side} = $1 and r.id = $2`, [own, id]);
  return row ?? null;
}

/** The same, held still until the transaction ends. */
export async function lockRequirement(
  tx: Tx,
  side: RequirementSide,
  own: string,
  id: string,
): Promise<RequirementRow | null> {
  await tx.query(`select 1 from award_requirements where ${side} = $1 and id = $2 for update`, [own, id]);
  return findRequirement(tx, side, own, id);
}

interface NewRequirement {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly addedBy: string;
  readonly addedAt: Date;
}

export async function insertRequirement(tx: Tx, row: NewRequirement, terms: RequirementTerms): Promise<void> {
  await tx.query(
    `insert into award_requirements (tenant_id, id, award_id, nonprofit_id, added_by, added_at, kind, title, due_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[row.tenantId, row.id, row.awardId, row.nonprofitId, row.addedBy, row.addedAt],
      ...[terms.kind, terms.title, terms.dueOn],
    ],
  );
}

export interface RequirementKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** Another day is reminded of anew. */
export const rewriteRequirement = (
  tx: Tx,
  key: RequirementKey,
  { title, dueOn }: Pick<RequirementTerms, 'title' | 'dueOn'>,
): Promise<boolean> =>
  updated(
    tx,
    key,
    `title = $4, due_on = $5, reminded = case when due_on = $5::date then reminded else 'none' end`,
    [title, dueOn],
  );

interface Act {
  readonly by: string;
  readonly at: Date;
}

export const markDone = (tx: Tx, key: RequirementKey, { by, at }: Act, note: string): Promise<boolean> =>
  updated(tx, key, `state = 'done', done_by = $4, done_at = $5, note = $6`, [by, at, note]);

export const acceptRequirement = (tx: Tx, key: RequirementKey, { by, at }: Act): Promise<boolean> =>
  updated(tx, key, `state = 'accepted', decided_by = $4, decided_at = $5`, [by, at]);

/** Gives back what was done, or lets an open one go; both with words. */
export const answerRequirement = (
  tx: Tx,
  key: RequirementKey,
  { by, at }: Act,
  { state, answer }: { readonly state: 'open' | 'waived'; readonly answer: string },
): Promise<boolean> =>
  updated(
    tx,
    key,
    'state = $6, answer = $7, decided_by = $4, decided_at = $5, done_by = null, done_at = null',
    [by, at, state, answer],
  );

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: RequirementKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update award_requirements set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}

/** An open requirement whose day comes near, for whoever reminds of it. */
export interface ComingRequirement {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly addedBy: string;
  readonly state: RequirementState;
  readonly dueOn: DateOnly;
  readonly reminded: Reminder;
}

/** Open ones of running awards until a day that were not reminded of for the last time, held until the transaction ends. */
export function lockComing(tx: Tx, until: DateOnly): Promise<ComingRequirement[]> {
  return tx.query<ComingRequirement[]>(
    `select r.tenant_id as "tenantId", r.id, r.award_id as "awardId", r.nonprofit_id as "nonprofitId", r.added_by as "addedBy", r.state,
        r.due_on::text as "dueOn", r.reminded
      from award_requirements r join awards w on w.tenant_id = r.tenant_id and w.id = r.award_id
      where r.state = 'open' and r.due_on <= $1 and r.reminded <> 'month-late'
        and w.state in ('agreement', 'active', 'paused', 'closing')
      order by r.due_on, r.id limit 1000 for update of r skip locked`,
    [until],
  );
}

export async function noteReminder(
  tx: Tx,
  { tenantId, id }: Pick<ComingRequirement, 'tenantId' | 'id'>,
  reminded: Reminder,
): Promise<void> {
  await tx.query('update award_requirements set reminded = $3 where tenant_id = $1 and id = $2', [
    tenantId,
    id,
    reminded,
  ]);
}
