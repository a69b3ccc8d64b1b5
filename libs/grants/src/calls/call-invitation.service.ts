import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { cardOf, Circles, mayStandBeside, Sightings, type NonprofitCard } from '@puente/matching';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { phaseOf, takesInvitations } from '../core';
import {
  countInvitations,
  insertCallInvitation,
  listInvited,
  lockInvitationsOf,
} from './call-invitation.repository';
import { findCallOf, type CallRow } from './call.repository';

const DAY_MS = 86_400_000;
/** How many nonprofits an organisation asks within 24 hours, over all its calls: an invitation is no mailing. */
export const INVITATIONS_A_DAY = 50;

/** Somebody who was invited, as the reader's circle knows it. */
export interface InvitedNonprofit {
  readonly card: NonprofitCard;
  readonly invitedAt: Date;
}

/** Whom a funder asks to apply, behind the handles and labels that its people know nonprofits by. */
@Injectable()
export class CallInvitationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** The invited as the reader's circle knows them; one that it no longer knows, or no longer by name, is left out. */
  async list(actor: Actor, callId: string): Promise<InvitedNonprofit[]> {
    const person = requirePermission(actor, 'call:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { tenantId, id } = await load(tx, person, callId);
      const known = (await listInvited(tx, tenantId, id)).flatMap(({ nonprofitId, invitedAt }) => {
        const facts = circle.view.facts.get(nonprofitId);
        return facts && mayStandBeside(circle, facts, invitedAt) ? [{ facts, invitedAt }] : [];
      });
      const seen = known.map(({ facts }) => facts);
      await this.sightings.recordIn(tx, person, circle, seen, 'invitation');
      return known.map(({ facts, invitedAt }) => ({ card: cardOf(circle, facts), invitedAt }));
    });
  }

  /**
   * Asks nonprofits to apply to a call that is open or about to open; all of them or, where one is not there, nobody.
   * Asking twice changes nothing, and tells nobody a second time. Answers how many were new.
   */
  async invite(actor: Actor, callId: string, handles: readonly string[]): Promise<number> {
    const person = requirePermission(actor, 'call:invite');
    if (handles.length === 0) throw invalid([{ field: 'nonprofits', code: 'required' }]);
    const circle = await this.circles.of(person);
    const ids = new Set(handles.map((handle) => circle.find(handle).id));
    return this.database.asActor(actor, async (tx) => {
      const call = await load(tx, person, callId);
      requirePermission(actor, 'call:invite', { programmeId: call.programmeId });
      this.requireRunning(call);
      await lockInvitationsOf(tx, person.tenantId);
      let fresh = 0;
      for (const id of ids) fresh += (await this.ask(tx, person, call, id)) ? 1 : 0;
      await this.requireWithinADay(tx, person);
      return fresh;
    });
  }

  private async ask(tx: Tx, person: PersonActor, call: CallRow, nonprofitId: string): Promise<boolean> {
    const key = { tenantId: call.tenantId, callId: call.id, nonprofitId };
    const invited = { ...key, invitedBy: person.personId, invitedAt: this.clock.now() };
    if (!(await insertCallInvitation(tx, invited))) return false;
    const subject = { subjectType: 'call', subjectId: call.id };
    const detail = { programme: call.programmeId };
    await recordAudit(tx, person, { tenantId: nonprofitId, action: 'call.invited', ...subject, detail });
    const to = { roles: ANSWERING_ROLES };
    await addNotice(tx, { tenantId: nonprofitId, to, kind: 'call-invitation', subjectId: call.id });
    return true;
  }

  private requireRunning(call: CallRow): void {
    if (takesInvitations(phaseOf(call, this.clock.now()))) return;
    throw new DomainError('conflict', 'call-state');
  }

  private async requireWithinADay(tx: Tx, { tenantId }: PersonActor): Promise<void> {
    const now = this.clock.now().getTime();
    const { sent, firstAt } = await countInvitations(tx, tenantId, new Date(now - DAY_MS));
    if (sent <= INVITATIONS_A_DAY) return;
    const seconds = Math.ceil((firstAt!.getTime() + DAY_MS - now) / 1000);
    const params = { seconds, hours: Math.ceil(seconds / 3600), max: INVITATIONS_A_DAY };
    throw new DomainError('limited', 'call-invitations-a-day', params);
  }
}

async function load(tx: Tx, { tenantId }: PersonActor, id: string): Promise<CallRow> {
  const call = isUuid(id) ? await findCallOf(tx, tenantId, id) : null;
  if (!call) throw notFound();
  return call;
}
