import type { Tx } from '@puente/database';
import type { CallInvitation } from '../entities/call-invitation.entity';

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

export interface Invited {
  readonly nonprofitId: string;
  readonly invitedAt: Date;
}

/** Whom a call invites, the first invited first. */
export function listInvited(tx: Tx, tenantId: string, callId: string): Promise<Invited[]> {
  return tx.query<Invited[]>(
    `select nonprofit_id as "nonprofitId", invited_at as "invitedAt" from call_invitations
      where tenant_id = $1 and call_id = $2 order by invited_at, nonprofit_id`,
    [tenantId, callId],
  );
}

/** The calls to which a nonprofit is invited. */
export async function listInvitingCalls(tx: Tx, nonprofitId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    'select call_id as id from call_invitations where nonprofit_id = $1',
    [nonprofitId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Lets one transaction of an organisation at a time count and add its invitations; the rest wait until it is over. */
export async function lockInvitationsOf(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('call-invitation:' || $1, 0))`, [tenantId]);
}

/** How many an organisation sent since an instant, and when the first of these. */
export async function countInvitations(
  tx: Tx,
  tenantId: string,
  since: Date,
): Promise<{ readonly sent: number; readonly firstAt: Date | null }> {
  const rows = await tx.query<{ sent: number; firstAt: Date | null }[]>(
    `select count(*)::int as sent, min(invited_at) as "firstAt" from call_invitations
      where tenant_id = $1 and invited_at > $2`,
    [tenantId, since],
  );
  return rows[0]!;
}
