import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { Clock } from '@puente/kernel';
import {
  countUnread,
  findFrequency,
  listNotices,
  markNoticesRead,
  saveFrequency,
  type MailFrequency,
  type NoticeRow,
} from '@puente/mail';
import { requirePermission } from '@puente/permissions';

const SHOWN = 100;

/** What the platform tells a person within the organisation of the session, and how often it may write. */
@Injectable()
export class NoticeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest hundred, newest first. */
  async list(actor: Actor): Promise<NoticeRow[]> {
    const who = requirePermission(actor, 'notice:own');
    return this.database.asActor(actor, (tx) => listNotices(tx, who, SHOWN));
  }

  async unread(actor: Actor): Promise<number> {
    const { tenantId, personId } = requirePermission(actor, 'notice:own');
    return this.database.asActor(actor, (tx) => countUnread(tx, tenantId, personId));
  }

  async markAllRead(actor: Actor): Promise<void> {
    const who = requirePermission(actor, 'notice:own');
    await this.database.asActor(actor, (tx) => markNoticesRead(tx, who, this.clock.now()));
  }

  async frequency(actor: Actor): Promise<MailFrequency> {
    const { personId } = requirePermission(actor, 'notice:own');
    return this.database.asActor(actor, (tx) => findFrequency(tx, personId));
  }

  /** Matters of security are written about whatever is chosen. */
  async choose(actor: Actor, frequency: MailFrequency): Promise<void> {
    const { personId, tenantId } = requirePermission(actor, 'notice:own');
    await this.database.asActor(actor, async (tx) => {
      await saveFrequency(tx, personId, frequency, this.clock.now());
      await recordAudit(tx, actor, {
        tenantId,
        action: 'notices.chosen',
        subjectType: 'person',
        subjectId: personId,
        detail: { frequency },
      });
    });
  }
}
