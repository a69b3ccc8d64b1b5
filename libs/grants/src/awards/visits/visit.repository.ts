import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { AgreementSide, AwardState, VisitState, VisitTerms, VisitWay } from '../../core';

/** A visit as its funder's people keep it. */
export interface VisitRow extends VisitTerms {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly version: number;
  readonly state: VisitState;
  readonly askedSide: AgreementSide;
  readonly answer: string;
  readonly madeOn: DateOnly | null;
  /** What was agreed; both sides read it. */
  readonly shared: string;
  readonly awardState: AwardState;
  readonly programmeId: string | null;
  readonly callId: string | null;
}

const ROWS = `select v.tenant_id as "tenantId", v.id, v.award_id as "awardId", v.nonprofit_id as "nonprofitId", v.version, v.state,
    v.asked_side as "askedSide", v.planned_on::text as "plannedOn", v.way, v.purpose, v.answer, v.made_on::text as "madeOn",
    v.shared, w.state as "awardState", w.programme_id as "programmeId", w.call_id as "callId"
  from site_visits v join awards w on w.tenant_id = v.tenant_id and w.id = v.award_id`;

/** Whose visits somebody looks at: those of their organisation's awards, or of awards that it was given. */
export type VisitSide = 'tenant_id' | 'nonprofit_id';

/** Of one award, the latest day first. */
export function listVisits(tx: Tx, side: VisitSide, own: string, awardId: string): Promise<VisitRow[]> {
  return tx.query<VisitRow[]>(
    `${ROWS} where v.${side} = $1 and v.award_id = $2 order by v.planned_on desc, v.id`,
    [own, awardId],
  );
}

/** Held still until the transaction ends. */
export async function lockVisit(tx: Tx, side: VisitSide, own: string, id: string): Promise<VisitRow | null> {
  await tx.query(`select 1 from site_visits where ${side} = $1 and id = $2 for update`, [own, id]);
  const [row] = await tx.query<VisitRow[]>(`${ROWS} where v.${side} = $1 and v.id = $2`, [own, id]);
  return row ?? null;
}

interface NewVisit {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly askedSide: AgreementSide;
}

interface Act {
  readonly by: string;
  readonly at: Date;
}

export async function insertVisit(
  tx: Tx,
  { tenantId, id, awardId, nonprofitId, askedSide }: NewVisit,
  { by, at }: Act,
  { plannedOn, way, purpose }: VisitTerms,
): Promise<void> {
  await tx.query(
    `insert into site_visits (tenant_id, id, award_id, nonprofit_id, asked_side, planned_on, way, purpose, asked_by, asked_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tenantId, id, awardId, nonprofitId, askedSide, plannedOn, way, purpose, by, at],
  );
}

export interface VisitKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

export interface VisitAnswer {
  readonly state: 'agreed' | 'refused';
  readonly way: VisitWay;
  readonly answer: string;
}

export const answerVisit = (
  tx: Tx,
  key: VisitKey,
  { by, at }: Act,
  { state, way, answer }: VisitAnswer,
): Promise<boolean> =>
  updated(tx, key, 'state = $4, way = $5, answer = $6, answered_by = $7, answered_at = $8', [
    ...[state, way, answer, by, at],
  ]);

export const cancelVisit = (tx: Tx, key: VisitKey): Promise<boolean> =>
  updated(tx, key, `state = 'cancelled'`, []);

export interface VisitRecord {
  readonly madeOn: DateOnly;
  readonly shared: string;
}

export const recordVisit = (
  tx: Tx,
  key: VisitKey,
  { by, at }: Act,
  { madeOn, shared }: VisitRecord,
): Promise<boolean> =>
  updated(tx, key, `state = 'made', made_on = $4, shared = $5, recorded_by = $6, recorded_at = $7`, [
    madeOn,
    shared,
    by,
    at,
  ]);

async function updated(
  tx: Tx,
  { tenantId, id, seenVersion }: VisitKey,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update site_visits set version = version + 1, ${set} where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, ...values],
  );
  return count === 1;
}

/** An agreed visit whose day comes near, for whoever reminds of it. */
export interface ComingVisit {
  readonly tenantId: string;
  readonly id: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  readonly askedBy: string;
  readonly askedSide: AgreementSide;
}

/** Agreed ones of running awards until a day that nobody was reminded of, held until the transaction ends. */
export function lockComingVisits(tx: Tx, from: DateOnly, until: DateOnly): Promise<ComingVisit[]> {
  return tx.query<ComingVisit[]>(
    `select v.tenant_id as "tenantId", v.id, v.award_id as "awardId", v.nonprofit_id as "nonprofitId", v.asked_by as "askedBy",
        v.asked_side as "askedSide"
      from site_visits v join awards w on w.tenant_id = v.tenant_id and w.id = v.award_id
      where v.state = 'agreed' and not v.reminded and v.planned_on between $1 and $2
        and w.state in ('agreement', 'active', 'paused', 'closing')
      order by v.planned_on, v.id limit 1000 for update of v skip locked`,
    [from, until],
  );
}

export async function noteVisitReminder(
  tx: Tx,
  { tenantId, id }: Pick<ComingVisit, 'tenantId' | 'id'>,
): Promise<void> {
  await tx.query('update site_visits set reminded = true where tenant_id = $1 and id = $2', [tenantId, id]);
}
