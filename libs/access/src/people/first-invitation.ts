import type { PersonActor, TenantKind, Tx } from '@puente/database';
import type { Locale } from '@puente/kernel';
import type { Vault } from '@puente/vault';
import { adminRoleOf } from '../core';
import { issueInvitation, refuseOddInvitation } from './issue-invitation';

/** The first person of an organisation, as HIP knows them. */
export interface FirstPerson {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Refuses what cannot be an address or a name, field by field. */
export function refuseOddFirstPerson(person: FirstPerson): void {
  refuseOddInvitation({ ...person, roles: [], programmes: [] });
}

/** Invites the first administrator of an organisation, within HIP's own transaction; answers the invitation's id. */
export function inviteFirstPerson(
  tx: Tx,
  actor: PersonActor,
  vault: Vault,
  organization: { readonly tenantId: string; readonly kind: TenantKind },
  person: FirstPerson,
  now: Date,
): Promise<string> {
  const input = { ...person, roles: [adminRoleOf(organization.kind)], programmes: [] };
  return issueInvitation(tx, actor, vault, { tenantId: organization.tenantId, input, now });
}
