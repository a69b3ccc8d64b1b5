import type { Tx } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import type { ForwardingTimes } from '../core';
import type { Forwarding } from '../entities/forwarding.entity';

/** That one more funder may read an application, as all sides may know it; names are those of the funders. */
export interface ForwardingRow extends ForwardingTimes {
  readonly tenantId: string;
  readonly id: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly funderId: string;
  readonly funder: string;
  readonly formId: string;
  readonly formNumber: number;
  readonly toFunderId: string;
  readonly toFunder: string;
  readonly signedAt: Date;
  readonly note: string | null;
  /** Whether its reader saw it under the name. */
  readonly shownNamed: boolean;
}

const ROWS = `select f.tenant_id as "tenantId", f.id, f.application_id as "applicationId", f.call_id as "callId",
    f.funder_id as "funderId", o.name as funder, f.form_id as "formId", f.form_number as "formNumber",
    f.to_funder_id as "toFunderId", t.name as "toFunder", f.until::text as until, f.signed_at as "signedAt",
    f.revoked_by as "revokedBy", f.revoked_at as "revokedAt", f.forwarded_at as "forwardedAt", f.note,
    f.opened_at as "openedAt", f.shown_named as "shownNamed"
  from forwardings f join organizations o on o.id = f.funder_id join organizations t on t.id = f.to_funder_id`;

/** What a nonprofit agreed to for one of its applications, the latest first. */
export function listAgreed(tx: Tx, tenantId: string, applicationId: string): Promise<ForwardingRow[]> {
  return tx.query<ForwardingRow[]>(
    `${ROWS} where f.tenant_id = $1 and f.application_id = $2 order by f.signed_at desc, f.id`,
    [tenantId, applicationId],
  );
}

/** What was agreed to for an application that a funder received, the latest first. */
export function listAgreedFor(tx: Tx, funderId: string, applicationId: string): Promise<ForwardingRow[]> {
  return tx.query<ForwardingRow[]>(
    `${ROWS} where f.funder_id = $1 and f.application_id = $2 order by f.signed_at desc, f.id`,
    [funderId, applicationId],
  );
}

/** What others passed on to a funder, the latest first. */
export function listForwarded(tx: Tx, toFunderId: string): Promise<ForwardingRow[]> {
  return tx.query<ForwardingRow[]>(
    `${ROWS} where f.to_funder_id = $1 and f.forwarded_at is not null order by f.forwarded_at desc, f.id`,
    [toFunderId],
  );
}

export async function findForwarded(tx: Tx, toFunderId: string, id: string): Promise<ForwardingRow | null> {
  const rows = await tx.query<ForwardingRow[]>(`${ROWS} where f.to_funder_id = $1 and f.id = $2`, [
    toFunderId,
    id,
  ]);
  return rows[0] ?? null;
}

export type NewForwarding = Pick<
  Forwarding,
  | 'tenantId'
  | 'id'
  | 'applicationId'
  | 'callId'
  | 'funderId'
  | 'formId'
  | 'formNumber'
  | 'toFunderId'
  | 'signedBy'
  | 'signedAt'
> & { readonly until: DateOnly };

/**
 * Writes it unless one with the same funder is not taken back; tells whether it did. That its text stood beside a name once
 * outlives the consent under which it did.
 */
export async function insertForwarding(tx: Tx, row: NewForwarding): Promise<boolean> {
  const added = await tx.query<unknown[]>(
    `insert into forwardings (tenant_id, id, application_id, call_id, funder_id, form_id, form_number, to_funder_id, until,
        signed_by, signed_at, shown_named)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, exists (select from forwardings p
       where p.tenant_id = $1 and p.application_id = $3 and p.to_funder_id = $8 and p.shown_named)
     on conflict (tenant_id, application_id, to_funder_id) where revoked_at is null do nothing returning 1`,
    [
      ...[row.tenantId, row.id, row.applicationId, row.callId, row.funderId, row.formId, row.formNumber],
      ...[row.toFunderId, row.until, row.signedBy, row.signedAt],
    ],
  );
  return added.length === 1;
}

interface Ending {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly by: string;
  readonly at: Date;
}

/** Takes one back; tells whether it was there and not taken back before. */
export async function revokeForwarding(
  tx: Tx,
  { tenantId, applicationId, by, at }: Ending,
  id: string,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update forwardings set revoked_by = $4, revoked_at = $5
      where tenant_id = $1 and application_id = $2 and id = $3 and revoked_at is null`,
    [tenantId, applicationId, id, by, at],
  );
  return count === 1;
}

/** Ends those with a funder that ran out before today, so that the same can be agreed on anew. */
export async function endRunOut(
  tx: Tx,
  { tenantId, applicationId, by, at }: Ending,
  { toFunderId, today }: { readonly toFunderId: string; readonly today: DateOnly },
): Promise<void> {
  await tx.query(
    `update forwardings set revoked_by = $4, revoked_at = $5
      where tenant_id = $1 and application_id = $2 and to_funder_id = $3 and revoked_at is null and until < $6`,
    [tenantId, applicationId, toFunderId, by, at, today],
  );
}

/** Passes one on that was not yet; tells whether it did. */
export async function markForwarded(
  tx: Tx,
  { tenantId, id }: Pick<ForwardingRow, 'tenantId' | 'id'>,
  { by, at, note }: { readonly by: string; readonly at: Date; readonly note: string | null },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update forwardings set forwarded_by = $3, forwarded_at = $4, note = $5
      where tenant_id = $1 and id = $2 and forwarded_at is null and revoked_at is null`,
    [tenantId, id, by, at, note],
  );
  return count === 1;
}

/** Notes when it was opened first. */
export async function markOpened(
  tx: Tx,
  { tenantId, id }: Pick<ForwardingRow, 'tenantId' | 'id'>,
  at: Date,
): Promise<void> {
  await tx.query(
    'update forwardings set opened_at = $3 where tenant_id = $1 and id = $2 and opened_at is null',
    [tenantId, id, at],
  );
}

/** Notes which of them their reader is about to see under the name. */
export async function markNamed(tx: Tx, toFunderId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    'update forwardings set shown_named = true where to_funder_id = $1 and id = any($2) and not shown_named',
    [toFunderId, ids],
  );
}
