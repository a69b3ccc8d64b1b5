import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor, type PersonActor, type Tx } from '@puente/database';
import { DomainError, invalid, notFound } from '@puente/kernel';
import { holds, requirePermission } from '@puente/permissions';
import { faultsOfPlace, leavesNoAdmin, type Place } from '../core';
import {
  changeMember,
  endMembership,
  findWithSecondFactor,
  listMembers,
  lockMembers,
  programmeIds,
  type MemberRow,
} from './people.repository';

/** A member, and whether a second factor protects the account; null for readers who administer nobody. */
export interface ListedMember extends MemberRow {
  readonly secondFactor: boolean | null;
}

/** Who belongs to an organisation and as what; for its administrators. */
@Injectable()
export class PeopleService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The people of the actor's organisation, by name. */
  async list(actor: Actor): Promise<ListedMember[]> {
    const person = requirePermission(actor, 'people:read');
    const members = await this.database.asActor(actor, (tx) => listMembers(tx, person.tenantId));
    const known = holds(person, 'people:change') ? await this.withSecondFactor(members) : null;
    return members.map((each) => ({ ...each, secondFactor: known && known.has(each.personId) }));
  }

  private withSecondFactor(members: readonly MemberRow[]): Promise<Set<string>> {
    const ids = members.map(({ personId }) => personId);
    return this.database.asActor(systemActor('login'), (tx) => findWithSecondFactor(tx, ids));
  }

  /** Changes roles and programmes; the person's sessions end. Refuses to leave no administrator (`last-admin`). */
  async change(actor: Actor, personId: string, place: Place): Promise<void> {
    const admin = requirePermission(actor, 'people:change');
    await this.database.asActor(actor, async (tx) => {
      const others = await this.othersThan(tx, admin, personId);
      const faults = faultsOfPlace(admin.tenantKind, place, await programmeIds(tx, admin.tenantId));
      if (faults.length > 0) throw invalid(faults);
      refuseNoAdmin([...others, place.roles]);
      const { tenantId } = admin;
      await changeMember(tx, { tenantId, personId }, place.roles, place.programmes);
      await recordAudit(tx, actor, {
        tenantId,
        action: 'roles.changed',
        subjectType: 'person',
        subjectId: personId,
        detail: { roles: place.roles, programmes: place.programmes.length },
      });
    });
  }

  /** Ends a membership with its sessions and tokens. Refuses to leave no administrator (`last-admin`). */
  async remove(actor: Actor, personId: string): Promise<void> {
    const admin = requirePermission(actor, 'people:change');
    const { tenantId } = admin;
    await this.database.asActor(actor, async (tx) => {
      refuseNoAdmin(await this.othersThan(tx, admin, personId));
      await recordAudit(tx, actor, {
        tenantId,
        action: 'person.removed',
        subjectType: 'person',
        subjectId: personId,
      });
      await endMembership(tx, tenantId, personId);
    });
  }

  /** The roles of everybody else; who is no member is not found. */
  private async othersThan(
    tx: Tx,
    { tenantId }: PersonActor,
    personId: string,
  ): Promise<(readonly string[])[]> {
    const members = await lockMembers(tx, tenantId);
    if (!members.some((each) => each.personId === personId)) throw notFound();
    return members.filter((each) => each.personId !== personId).map(({ roles }) => roles);
  }
}

function refuseNoAdmin(rolesOfAll: readonly (readonly string[])[]): void {
  if (leavesNoAdmin(rolesOfAll)) throw new DomainError('conflict', 'last-admin');
}
