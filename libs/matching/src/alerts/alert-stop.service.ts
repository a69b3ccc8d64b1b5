import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Limiter } from '@puente/access';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Tx } from '@puente/database';
import { Clock } from '@puente/kernel';
import { findReaderOfMail, insertNotice, STOP_MAILS, type ReaderOfMail } from '@puente/mail';
import { Vault } from '@puente/vault';
import { deleteAlerts } from './alert.repository';

const MAILER = systemActor('mailer');

/** Ends the searches that a mail told of by the link that it carries, and no other mails; without signing in. */
@Injectable()
export class AlertStopService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Limiter) private readonly limiter: Limiter,
  ) {}

  /** Whether the mail of a link told of searches, also where they have ended: a second request must not end all mails. */
  async isOfAlerts(token: string): Promise<boolean> {
    const mailId = this.vault.checkToken(STOP_MAILS, token)?.id;
    if (mailId === undefined) return false;
    const reader = await this.database.asActor(MAILER, (tx) => findReaderOfMail(tx, mailId));
    return reader !== null && reader.alertIds.length > 0;
  }

  /** False when the link is over or its mail told of no search. Twice is once; whoever did not mean it finds it among their messages. */
  async stop(token: string, address: string): Promise<boolean> {
    const mailId = this.vault.checkToken(STOP_MAILS, token)?.id;
    await this.limiter.spend({ kind: 'stop-mails', account: mailId ?? '', address, knownDevice: null });
    if (mailId === undefined) return false;
    return this.database.asActor(MAILER, async (tx) => {
      const reader = await findReaderOfMail(tx, mailId);
      if (!reader || reader.alertIds.length === 0) return false;
      if ((await deleteAlerts(tx, reader, reader.alertIds)) > 0) await this.tell(tx, reader);
      return true;
    });
  }

  private async tell(tx: Tx, { tenantId, personId }: ReaderOfMail): Promise<void> {
    const told = { kind: 'alerts-stopped', eventId: randomUUID(), subjectId: null } as const;
    await insertNotice(tx, { ...told, tenantId, personId, at: this.clock.now() });
    const subject = { subjectType: 'person', subjectId: personId } as const;
    await recordAudit(tx, MAILER, { tenantId, action: 'alert.stopped', ...subject });
  }
}
