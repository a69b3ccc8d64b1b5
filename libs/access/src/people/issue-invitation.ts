import { randomUUID } from 'node:crypto';
import { recordAudit } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { invalid, type Locale } from '@puente/kernel';
import { addMail } from '@puente/mail';
import type { Vault } from '@puente/vault';
import { faultsOfEmail, faultsOfName, foldEmail, type Place } from '../core';
import { insertInvitation, type InvitationRow } from './invitation.repository';

const WEEK_MS = 7 * 24 * 3_600_000;

/** What an administrator says of the person to be invited; the name may be empty. */
export interface InvitationInput extends Place {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

export const endOfInvitation = (now: Date): Date => new Date(now.getTime() + WEEK_MS);

/** Refuses what cannot be an address or a name, field by field. */
export function refuseOddInvitation({ email, name }: InvitationInput): void {
  const faults = [...faultsOfEmail(foldEmail(email)), ...faultsOfName(name, false)];
  if (faults.length > 0) throw invalid(faults);
}

/** Stores an invitation into an organisation and sends it, in the caller's transaction; answers its id. */
export async function issueInvitation(
  tx: Tx,
  actor: PersonActor,
  vault: Vault,
  {
    tenantId,
    input,
    now,
  }: { readonly tenantId: string; readonly input: InvitationInput; readonly now: Date },
): Promise<string> {
  const row: InvitationRow = {
    tenantId,
    id: randomUUID(),
    email: foldEmail(input.email),
    name: input.name.trim(),
    locale: input.locale,
    roles: input.roles,
    programmes: input.programmes,
    createdAt: now,
    expiresAt: endOfInvitation(now),
  };
  await insertInvitation(tx, { ...row, invitedBy: actor.personId, invitedFrom: actor.tenantId });
  await recordAudit(tx, actor, {
    tenantId,
    action: 'person.invited',
    subjectType: 'invitation',
    subjectId: row.id,
    detail: { roles: row.roles, programmes: row.programmes.length },
  });
  await sendInvitation(tx, actor, vault, row);
  return row.id;
}

/** The mail says that there is an invitation and nothing else; its token is made when it leaves. */
export async function sendInvitation(
  tx: Tx,
  actor: PersonActor,
  vault: Vault,
  { id, email, locale, expiresAt }: InvitationRow,
): Promise<void> {
  await addMail(tx, {
    tenantId: actor.tenantId,
    to: { address: email, vault },
    locale,
    template: 'invitation',
    data: { id, expiresAt: expiresAt.toISOString() },
  });
}
