import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { contactPausedAt, setContactPause } from './contact-pause.repository';

/** A nonprofit's switch for a hard day: while it is on, nobody writes to it or calls. */
@Injectable()
export class ContactPauseService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Since when contact is paused, or null. */
  async pausedAt(actor: Actor): Promise<Date | null> {
    const { tenantId } = requirePermission(actor, 'profile:read-own');
    return this.database.asActor(actor, (tx) => contactPausedAt(tx, tenantId));
  }

  /** Pauses at once; a second time changes nothing. */
  async pause(actor: Actor): Promise<void> {
    const { tenantId } = requirePermission(actor, 'contact:pause');
    await this.set(actor, tenantId, this.clock.now());
  }

  async resume(actor: Actor): Promise<void> {
    const { tenantId } = requirePermission(actor, 'contact:resume');
    await this.set(actor, tenantId, null);
  }

  private async set(actor: Actor, tenantId: string, pausedAt: Date | null): Promise<void> {
    await this.database.asActor(actor, async (tx) => {
      if (!(await setContactPause(tx, tenantId, pausedAt))) return;
      const action = pausedAt ? 'contact.paused' : 'contact.resumed';
      await recordAudit(tx, actor, { tenantId, action, subjectType: 'nonprofit', subjectId: tenantId });
    });
  }
}
