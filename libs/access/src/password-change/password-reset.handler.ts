import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { addMail } from '@puente/mail';
import { logAccount } from '../account-log';
import { findReset } from './password.repository';
import { RESET_HOLDS_MS } from './password.service';

/** Mails the link for a new password to whom it is for; when nobody has that e-mail, nothing. A second run mails it again. */
@Injectable()
export class PasswordResetHandler implements JobHandler<'password.reset'> {
  readonly name = 'password.reset';

  constructor(@Inject(Database) private readonly database: Database) {}

  async handle({ resetId }: JobData<'password.reset'>): Promise<void> {
    await this.database.asActor(systemActor('login'), async (tx) => {
      const found = await findReset(tx, resetId);
      if (!found) return;
      const { personId, tenantId, createdAt } = found;
      const expiresAt = new Date(createdAt.getTime() + RESET_HOLDS_MS).toISOString();
      await addMail(tx, {
        tenantId,
        to: { personId },
        template: 'password-reset',
        data: { id: resetId, expiresAt },
      });
      await logAccount(tx, found, 'password.reset-asked');
    });
  }
}
