import type { Tx } from '@puente/database';
import type { CallFacts, CallStatus, StageForm, TimedCall } from '../core';
import { CallStage } from '../entities/call-stage.entity';
import { Call } from '../entities/call.entity';

export interface CallRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programmeId: string;
  readonly funder: string;
  readonly funderKind: 'funder' | 'hip';
  readonly version: number;
  readonly status: CallStatus;
  readonly facts: CallFacts;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  readonly updatedAt: Date;
  readonly stages: readonly StageForm[];
  /** Pesos for one unit of the award's currency at the programme's rate; null where the reader knows none. */
  readonly pesosPerUnit: number | null;
}

const ROWS = `select c.tenant_id as "tenantId", c.id, c.programme_id as "programmeId", o.name as funder, o.kind as "funderKind", c.version, c.status,
    c.facts, c.opens_at as "opensAt", c.closes_at as "closesAt", c.updated_at as "updatedAt",
    case when c.facts -> 'award' ->> 'currency' = 'MXN' then 1
      else (p.facts -> 'rates' ->> (c.facts -> 'award' ->> 'currency'))::float8 end as "pesosPerUnit",
    (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'formId', s.form_id, 'formNumber', s.form_number,
      'dueDays', s.due_days) order by array_position(array['letter', 'full', 'later'], s.stage)), '[]')
      from call_stages s where s.tenant_id = c.tenant_id and s.call_id = c.id) as stages
  from calls c join organizations o on o.id = c.tenant_id
    left join programmes p on p.tenant_id = c.tenant_id and p.id = c.programme_id`;

/** An organisation's calls, all or those of the programmes given, the latest to open first. */
export function listCalls(
  tx: Tx,
  tenantId: string,
  programmes: readonly string[] | null,
): Promise<CallRow[]> {
  return tx.query<CallRow[]>(
    `${ROWS} where c.tenant_id = $1 and ($2::text[] is null or c.programme_id::text = any ($2))
      order by c.opens_at desc, c.id`,
    [tenantId, programmes],
  );
}

/** Calls of all funders that the actor's policies show and that are open or about to open, the first to close first. */
export function listOpenCalls(tx: Tx, now: Date): Promise<CallRow[]> {
  return tx.query<CallRow[]>(
    `${ROWS} where c.status = 'published' and (c.closes_at is null or c.closes_at > $1)
      order by c.closes_at nulls last, c.id`,
    [now],
  );
}

/** One of an organisation's, where the actor's policies show it. */
export async function findCallOf(tx: Tx, tenantId: string, id: string): Promise<CallRow | null> {
  const rows = await tx.query<CallRow[]>(`${ROWS} where c.tenant_id = $1 and c.id = $2`, [tenantId, id]);
  return rows[0] ?? null;
}

/** One that the actor's policies show, of whichever funder: for nonprofits, whose addresses name none. */
export async function findCall(tx: Tx, id: string): Promise<CallRow | null> {
  const rows = await tx.query<CallRow[]>(`${ROWS} where c.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function insertCall(
  tx: Tx,
  key: Pick<Call, 'tenantId' | 'id' | 'programmeId' | 'createdBy'>,
  { facts, opensAt, closesAt }: TimedCall,
): Promise<void> {
  const { byInvitation, sealed } = facts;
  await tx.insert(Call, { ...key, facts, opensAt, closesAt, byInvitation, sealed });
}

export interface CallKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** Writes a call if it still has the version that the writer saw; tells whether it had. */
export async function updateCall(
  tx: Tx,
  { tenantId, id, seenVersion }: CallKey,
  { facts, opensAt, closesAt }: TimedCall,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update calls set version = version + 1, facts = $4, opens_at = $5, closes_at = $6, by_invitation = $7, sealed = $8,
      updated_at = now() where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, JSON.stringify(facts), opensAt, closesAt, facts.byInvitation, facts.sealed],
  );
  return count === 1;
}

export async function updateCallStatus(
  tx: Tx,
  { tenantId, id, seenVersion }: CallKey,
  status: CallStatus,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update calls set version = version + 1, status = $4, updated_at = now()
      where tenant_id = $1 and id = $2 and version = $3`,
    [tenantId, id, seenVersion, status],
  );
  return count === 1;
}

export async function replaceStages(
  tx: Tx,
  { tenantId, id }: Pick<CallKey, 'tenantId' | 'id'>,
  stages: readonly StageForm[],
): Promise<void> {
  await tx.query('delete from call_stages where tenant_id = $1 and call_id = $2', [tenantId, id]);
  for (const stage of stages) await tx.insert(CallStage, { tenantId, callId: id, ...stage });
}
