import { Inject, Injectable, Optional } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { addToOutbox, type JobData, type JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { Vault } from '@puente/vault';
import { openAddress } from './add-mail';
import { composeMail } from './compose-mail';
import { isMailTemplate, MAIL_TEMPLATES, retryDelayMs, type MailStatus } from './core';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings';
import { MailRefused, MailTransport } from './mail-transport';
import { countTry, endMail, findWaitingMail, type MailRow } from './mail.repository';
import { countUnread, findReaders } from './notice.repository';

/**
 * Sends one mail that waits. It may run twice: a mail that has an end is left alone, and a copy that was sent right before
 * a crash carries the same Message-ID.
 */
@Injectable()
export class MailSendHandler implements JobHandler<'mail.send'> {
  readonly name = 'mail.send';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    @Optional() @Inject(MailTransport) private readonly transport: MailTransport | null,
  ) {}

  async handle({ mailId }: JobData<'mail.send'>): Promise<void> {
    const found = await this.asMailer(async (tx) => {
      const row = await findWaitingMail(tx, mailId);
      return row && { row, unread: await this.unreadIfWanted(tx, row) };
    });
    if (!found) return;
    if (found.unread === null) return this.end(mailId, 'dropped');
    if (!this.transport) return this.end(mailId, 'kept');
    await this.send(found.row, found.unread, this.transport);
  }

  private async send(row: MailRow, unread: number, transport: MailTransport): Promise<void> {
    try {
      await transport.send(this.compose(row, unread), this.clock.now());
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      return this.refused(row, error);
    }
    await this.end(row.id, 'sent');
  }

  private compose(row: MailRow, unread: number) {
    const address = row.sealedAddress ? openAddress(row.id, row.sealedAddress, this.vault) : row.email!;
    return composeMail(row, { publicUrl: this.settings.publicUrl, vault: this.vault, address, unread });
  }

  /** Another try later, up to hours later: servers are away for longer than a job's own tries last. Two runs ask for one. */
  private async refused(row: MailRow, { code, forGood }: MailRefused): Promise<void> {
    const delay = forGood ? null : retryDelayMs(row.tries + 1);
    if (delay === null) return this.end(row.id, 'failed', code);
    await this.asMailer(async (tx) => {
      if (!(await countTry(tx, row, code))) return;
      await addToOutbox(tx, {
        name: this.name,
        data: { mailId: row.id },
        tenantId: row.tenantId,
        runAt: new Date(this.clock.now().getTime() + delay),
      });
    });
  }

  /**
   * How many messages a digest is about, 0 for other mails. Null, not to be sent: what is not a matter of security waits
   * for nobody. Contact may be paused, mails switched off, their reader gone, a digest may have nothing to say.
   */
  private async unreadIfWanted(tx: Tx, row: MailRow): Promise<number | null> {
    if (isMailTemplate(row.template) && MAIL_TEMPLATES[row.template].security) return 0;
    if (await this.settings.isPaused(tx, row.tenantId)) return null;
    if (!row.personId) return 0;
    const [reader] = await findReaders(tx, row.tenantId, { personId: row.personId, roles: [] });
    if (!reader || reader.frequency === 'none') return null;
    if (row.template !== 'digest') return 0;
    return (await countUnread(tx, row.tenantId, row.personId)) || null;
  }

  private end(id: string, status: Exclude<MailStatus, 'waiting'>, fault?: string): Promise<void> {
    const end = { status, at: this.clock.now(), ...(fault ? { fault } : {}) };
    return this.asMailer((tx) => endMail(tx, id, end));
  }

  private asMailer<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(systemActor('mailer'), work);
  }
}
