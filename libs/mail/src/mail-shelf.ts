import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { Vault } from '@puente/vault';
import { openAddress } from './add-mail';
import { composeMail, type OutgoingMail } from './compose-mail';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings';
import { rawMail } from './mail-transport';
import { findKeptMail, listKeptMails, type MailRow } from './mail.repository';

const SHOWN = 50;

/** One mail that was never sent, because there is no server to send it. */
export interface KeptMail extends OutgoingMail {
  readonly id: string;
  readonly createdAt: Date;
  readonly template: string;
}

/** Mails of an installation without a mail server, for whoever develops or tries it on their own machine. */
@Injectable()
export class MailShelf {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  async list(): Promise<KeptMail[]> {
    const rows = await this.database.asActor(systemActor('mailer'), (tx) => listKeptMails(tx, SHOWN));
    return rows.map((row) => this.compose(row));
  }

  /** The message as it would go over the wire. */
  async raw(id: string): Promise<string> {
    const row = await this.database.asActor(systemActor('mailer'), (tx) => findKeptMail(tx, id));
    if (!row) throw notFound();
    const mail = this.compose(row);
    return rawMail(mail, this.settings.from, mail.createdAt);
  }

  private compose(row: MailRow): KeptMail {
    const address = row.sealedAddress ? openAddress(row.id, row.sealedAddress, this.vault) : row.email!;
    const mail = composeMail(row, { publicUrl: this.settings.publicUrl, vault: this.vault, address });
    return { ...mail, id: row.id, createdAt: row.createdAt, template: row.template };
  }
}
