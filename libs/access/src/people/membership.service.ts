import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor } from '@puente/database';
import { Clock, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { SessionService, type OpenedSession } from '../sessions/session.service';
import { listOwnMemberships, markMembershipUsed, type OwnMembership } from './people.repository';

/** The organisations of one person, and which of them the session is open for. */
@Injectable()
export class MembershipService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  /** Those of the person who asks, by name. */
  async list(actor: Actor): Promise<OwnMembership[]> {
    const { personId } = requirePermission(actor, 'session:own');
    return this.database.asActor(systemActor('login'), (tx) => listOwnMemberships(tx, personId));
  }

  /** Opens another of the person's organisations: a new session secret and form token; the old ones are dead. */
  async switch(actor: Actor, secret: string, tenantId: string): Promise<OpenedSession> {
    const { personId } = requirePermission(actor, 'session:own');
    return this.database.asActor(systemActor('login'), async (tx) => {
      const own = await listOwnMemberships(tx, personId);
      if (!own.some((each) => each.tenantId === tenantId)) throw notFound();
      const opened = await this.sessions.renew(tx, secret, { tenantId });
      await markMembershipUsed(tx, tenantId, personId, this.clock.now());
      await recordAudit(tx, systemActor('login'), {
        tenantId,
        action: 'session.switched',
        subjectType: 'person',
        subjectId: personId,
      });
      return opened;
    });
  }
}
