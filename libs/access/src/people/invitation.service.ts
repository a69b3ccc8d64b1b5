import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor } from '@puente/database';
import { Clock, DomainError, invalid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { faultsOfPlace, foldEmail } from '../core';
import { isLateFirst } from './admission.repository';
import {
  isMember,
  listInvitations,
  prolongInvitation,
  withdrawInvitation,
  type InvitationRow,
} from './invitation.repository';
import {
  endOfInvitation,
  issueInvitation,
  refuseOddInvitation,
  sendInvitation,
  type InvitationInput,
} from './issue-invitation';
import { programmeIds } from './people.repository';

/** Invitations into the actor's own organisation, and those that HIP sent to others: sent, sent again, withdrawn. */
@Injectable()
export class InvitationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Those that nobody has accepted yet, the newest first. */
  async list(actor: Actor): Promise<InvitationRow[]> {
    const { tenantId } = requirePermission(actor, 'people:read');
    return this.database.asActor(actor, (tx) => listInvitations(tx, tenantId));
  }

  /**
   * Invites a person; answers the invitation's id, alike whether the address has an account. Refuses who is a member
   * already (`already-member`) or invited already (`already-invited`), which administrators see in their own list.
   */
  async invite(actor: Actor, input: InvitationInput): Promise<string> {
    const admin = requirePermission(actor, 'people:invite');
    const { tenantId, tenantKind } = admin;
    refuseOddInvitation(input);
    return this.database.asActor(actor, async (tx) => {
      const faults = faultsOfPlace(tenantKind, input, await programmeIds(tx, tenantId));
      if (faults.length > 0) throw invalid(faults);
      if (await isMember(tx, tenantId, foldEmail(input.email))) {
        throw new DomainError('conflict', 'already-member');
      }
      return issueInvitation(tx, admin, this.vault, { tenantId, input, now: this.clock.now() });
    });
  }

  /** Sends an open invitation once more, with a new week. HIP's to a first person end when the organisation has people. */
  async resend(actor: Actor, id: string): Promise<void> {
    const admin = requirePermission(actor, 'people:invite');
    const isLate = await this.database.asActor(systemActor('admission'), (tx) => isLateFirst(tx, id));
    if (isLate) throw notFound();
    await this.database.asActor(actor, async (tx) => {
      const end = endOfInvitation(this.clock.now());
      const row = await prolongInvitation(tx, id, admin.tenantId, end);
      if (!row) throw notFound();
      await recordAudit(tx, actor, entry(row.tenantId, id, 'person.invited-again'));
      await sendInvitation(tx, admin, this.vault, row);
    });
  }

  /** Takes an open invitation back: its link is worth nothing from then on. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const { tenantId } = requirePermission(actor, 'people:invite');
    await this.database.asActor(actor, async (tx) => {
      const found = await withdrawInvitation(tx, id, tenantId, this.clock.now());
      if (!found) throw notFound();
      await recordAudit(tx, actor, entry(found.tenantId, id, 'invitation.withdrawn'));
    });
  }
}

function entry(tenantId: string, id: string, action: 'person.invited-again' | 'invitation.withdrawn') {
  return { tenantId, action, subjectType: 'invitation', subjectId: id } as const;
}
