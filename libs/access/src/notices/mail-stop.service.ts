import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { findFrequency, findReaderOfMail, insertNotice, saveFrequency, STOP_MAILS } from '@puente/mail';
import { Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';

const MAILER = systemActor('mailer');

/** Ends mails about messages by the link that each of them carries: nobody needs to sign in to be left in peace. */
@Injectable()
export class MailStopService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Limiter) private readonly limiter: Limiter,
  ) {}

  /** Whether a link is ours and not too old. Looks nothing up: programs that check mails open every link in them. */
  isOurs(token: string): boolean {
    return this.vault.checkToken(STOP_MAILS, token) !== null;
  }

  /** Chooses "never" for the reader of the mail; false when the link is over. Twice is once; matters of security still go. Whoever did not mean it finds that it was done among their messages. */
  async stop(token: string, address: string): Promise<boolean> {
    const id = this.vault.checkToken(STOP_MAILS, token)?.id;
    await this.limiter.spend({ kind: 'stop-mails', account: id ?? '', address, knownDevice: null });
    return id === undefined ? false : this.end(id);
  }

  private end(mailId: string): Promise<boolean> {
    return this.database.asActor(MAILER, async (tx) => {
      const reader = await findReaderOfMail(tx, mailId);
      if (!reader) return false;
      const { personId, tenantId } = reader;
      if ((await findFrequency(tx, personId)) === 'none') return true;
      const at = this.clock.now();
      await saveFrequency(tx, personId, 'none', at);
      const told = { kind: 'mails-stopped', eventId: randomUUID(), subjectId: null } as const;
      await insertNotice(tx, { ...told, tenantId, personId, at });
      const subject = { subjectType: 'person', subjectId: personId } as const;
      await recordAudit(tx, MAILER, { tenantId, action: 'notices.stopped', ...subject });
      return true;
    });
  }
}
