import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { cardOf, Circles, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { findCall, insertCallInvitation, invitedTo, type CallRow } from './call.repository';

const ANSWERERS = ['nonprofit-writer', 'legal-representative', 'nonprofit-admin'];

/** Whom a funder asks to apply, behind the handles and labels that its people know nonprofits by. */
@Injectable()
export class CallInvitationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
  ) {}

  /** The invited as the reader's circle knows them; one that it no longer knows is left out. */
  async list(actor: Actor, callId: string): Promise<NonprofitCard[]> {
    const person = requirePermission(actor, 'call:read');
    const circle = await this.circles.of(person);
    const ids = await this.database.asActor(actor, async (tx) => {
      const { tenantId, id } = await load(tx, person, callId);
      return invitedTo(tx, tenantId, id);
    });
    return ids.flatMap((id) => cardsOf(circle, id));
  }

  /** Asks one nonprofit to apply. Asking twice changes nothing, and tells nobody a second time. */
  async invite(actor: Actor, callId: string, handle: string): Promise<void> {
    const person = requirePermission(actor, 'call:invite');
    const { id: nonprofitId } = (await this.circles.of(person)).find(handle);
    await this.database.asActor(actor, async (tx) => {
      const call = await load(tx, person, callId);
      requirePermission(actor, 'call:invite', { programmeId: call.programmeId });
      if (call.status !== 'published') throw new DomainError('conflict', 'call-state');
      const key = { tenantId: call.tenantId, callId: call.id, nonprofitId };
      const invited = { ...key, invitedBy: person.personId, invitedAt: this.clock.now() };
      if (!(await insertCallInvitation(tx, invited))) return;
      await recordAudit(tx, person, {
        tenantId: nonprofitId,
        action: 'call.invited',
        subjectType: 'call',
        subjectId: call.id,
        detail: { programme: call.programmeId },
      });
      await addNotice(tx, {
        tenantId: nonprofitId,
        to: { roles: ANSWERERS },
        kind: 'call-invitation',
        subjectId: call.id,
      });
    });
  }
}

async function load(tx: Tx, { tenantId }: PersonActor, id: string): Promise<CallRow> {
  const call = isUuid(id) ? await findCall(tx, id) : null;
  if (call?.tenantId !== tenantId) throw notFound();
  return call;
}

function cardsOf(circle: Circle, id: string): NonprofitCard[] {
  const facts = circle.view.facts.get(id);
  return facts ? [cardOf(circle, facts)] : [];
}
