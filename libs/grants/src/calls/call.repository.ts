import type { Tx } from '@puente/database';
import type { CallFacts, CallStatus, StageForm, TimedCall } from '../core';
import type { CallInvitation } from '../entities/call-invitation.entity';
import { CallStage } from '../entities/call-stage.entity';
import { Call } from '../entities/call.entity';

export interface CallRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programmeId: string;
  readonly funder: string;
  readonly version: number;
  readonly status: CallStatus;
  readonly facts: CallFacts;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  readonly updatedAt: Date;
  readonly stages: readonly StageForm[];
}

const ROWS = `select c.tenant_id as "tenantId", c.id, c.programme_id as "programmeId", o.name as funder, c.version, c.status,
    c.facts, c.opens_at as "opensAt", c.closes_at as "closesAt", c.updated_at as "updatedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'formId', s.form_id, 'formNumber', s.form_number,
      'dueDays', s.due_days) order by array_position(array['letter', 'full', 'later'], s.stage)), '[]')
      from call_stages s where s.tenant_id = c.tenant_id and s.call_id = c.id) as stages
  from calls c join organizations o on o.id = c.tenant_id`;

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

/** One that the actor's policies show. */
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

/** Invites a nonprofit once; tells whether it was not invited yet. */
export async function insertCallInvitation(tx: Tx, invitation: CallInvitation): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into call_invitations (tenant_id, call_id, nonprofit_id, invited_by, invited_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, call_id, nonprofit_id) do nothing returning 1`,
    [
      invitation.tenantId,
      invitation.callId,
      invitation.nonprofitId,
      invitation.invitedBy,
      invitation.invitedAt,
    ],
  );
  return rows.length > 0;
}

/** Whom a call invites, the first invited first. */
export async function invitedTo(tx: Tx, tenantId: string, callId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select nonprofit_id as id from call_invitations where tenant_id = $1 and call_id = $2 order by invited_at, nonprofit_id`,
    [tenantId, callId],
  );
  return rows.map(({ id }) => id);
}
