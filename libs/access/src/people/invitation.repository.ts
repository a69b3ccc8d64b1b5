import { brokenConstraint, type Tx } from '@puente/database';
import { DomainError, type Locale } from '@puente/kernel';

/** An invitation that nobody has accepted or withdrawn; it may have expired. */
export interface InvitationRow {
  readonly tenantId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly string[];
  readonly programmes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface NewInvitation extends InvitationRow {
  readonly invitedBy: string;
  readonly invitedFrom: string;
}

const COLUMNS = `tenant_id as "tenantId", id, email, name, locale, roles, programmes::text[] as programmes,
  created_at as "createdAt", expires_at as "expiresAt"`;
const OPEN = 'accepted_at is null and withdrawn_at is null';

/** An organisation's open invitations, the newest first. */
export function listInvitations(tx: Tx, tenantId: string): Promise<InvitationRow[]> {
  return tx.query<InvitationRow[]>(
    `select ${COLUMNS} from invitations where tenant_id = $1 and ${OPEN} order by created_at desc, id`,
    [tenantId],
  );
}

/** Open invitations into other organisations that this one sent, the newest first. */
export function listSentInvitations(tx: Tx, invitedFrom: string): Promise<InvitationRow[]> {
  return tx.query<InvitationRow[]>(
    `select ${COLUMNS} from invitations
      where invited_from = $1 and tenant_id <> invited_from and ${OPEN} order by created_at desc, id`,
    [invitedFrom],
  );
}

/** Adds an invitation; a second open one for the address is refused (`already-invited`). */
export async function insertInvitation(tx: Tx, each: NewInvitation): Promise<void> {
  try {
    await tx.query(
      `insert into invitations (tenant_id, id, email, name, locale, roles, programmes, invited_by, invited_from, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        each.tenantId,
        each.id,
        each.email,
        each.name,
        each.locale,
        each.roles,
        each.programmes,
        each.invitedBy,
        each.invitedFrom,
        each.createdAt,
        each.expiresAt,
      ],
    );
  } catch (error) {
    if (brokenConstraint(error) === 'uq_invitations_open') {
      throw new DomainError('conflict', 'already-invited');
    }
    throw error;
  }
}

/** Gives an open invitation a later end; null when there is none that the actor may change. */
export async function prolongInvitation(
  tx: Tx,
  id: string,
  invitedFrom: string,
  expiresAt: Date,
): Promise<InvitationRow | null> {
  const [rows] = await tx.query<[InvitationRow[], number]>(
    `update invitations set expires_at = $3
      where id::text = $1 and (tenant_id = $2 or invited_from = $2) and ${OPEN} returning ${COLUMNS}`,
    [id, invitedFrom, expiresAt],
  );
  return rows[0] ?? null;
}

export async function withdrawInvitation(
  tx: Tx,
  id: string,
  invitedFrom: string,
  now: Date,
): Promise<{ readonly tenantId: string } | null> {
  const [rows] = await tx.query<[{ tenantId: string }[], number]>(
    `update invitations set withdrawn_at = $3
      where id::text = $1 and (tenant_id = $2 or invited_from = $2) and ${OPEN} returning tenant_id as "tenantId"`,
    [id, invitedFrom, now],
  );
  return rows[0] ?? null;
}

export async function isMember(tx: Tx, tenantId: string, email: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from memberships m join people p on p.id = m.person_id where m.tenant_id = $1 and p.email = $2`,
    [tenantId, email],
  );
  return rows.length > 0;
}
