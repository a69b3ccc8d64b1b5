import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { addToOutbox, type JobData, type JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { addMail } from './add-mail';
import { isNoticeKind, mailOfNotice, nextDigestAt, type NoticeKindCode } from './core';
import { insertDigest } from './mail.repository';
import { findReaders, insertNotice, type NoticeReader } from './notice.repository';

/** Tells everybody who is meant by a notice: a line in their list and, as each chose, a mail. Twice is once. */
@Injectable()
export class NoticeDeliverHandler implements JobHandler<'notice.deliver'> {
  readonly name = 'notice.deliver';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(data: JobData<'notice.deliver'>): Promise<void> {
    const { kind } = data;
    if (!isNoticeKind(kind)) throw new Error(`No notice is called ${kind}.`);
    await this.database.asActor(systemActor('mailer'), async (tx) => {
      for (const reader of await findReaders(tx, data.readersTenantId, data)) {
        await this.tell(tx, reader, kind, data);
      }
    });
  }

  private async tell(
    tx: Tx,
    { personId, frequency }: NoticeReader,
    kind: NoticeKindCode,
    { readersTenantId: tenantId, eventId, subjectId, alertIds }: JobData<'notice.deliver'>,
  ): Promise<void> {
    const at = this.clock.now();
    if (!(await insertNotice(tx, { tenantId, personId, eventId, kind, subjectId, at }))) return;
    const mail = mailOfNotice(kind, frequency);
    if (mail === 'none') return;
    if (mail === 'daily' || mail === 'weekly') {
      return this.addDigest(tx, tenantId, personId, nextDigestAt(at, mail));
    }
    const template = mail === 'security' ? 'organisation-changed' : 'message';
    await addMail(tx, { tenantId, to: { personId }, template, data: alertIds ? { alertIds } : {} });
  }

  private async addDigest(tx: Tx, tenantId: string, personId: string, at: Date): Promise<void> {
    const id = randomUUID();
    if (!(await insertDigest(tx, { id, tenantId, personId, at }))) return;
    await addToOutbox(tx, { name: 'mail.send', data: { mailId: id }, tenantId, runAt: at });
  }
}
