import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { countMailLog, listMailLog, type MailLogRow, type MailStatus } from '@puente/mail';
import { requirePermission } from '@puente/permissions';

const PAGE_SIZE = 50;

export interface MailLogPage {
  readonly rows: readonly MailLogRow[];
  /** How many mails pass the filter. */
  readonly count: number;
  readonly page: number;
  readonly pageSize: number;
}

/** The mails that went out in an organisation’s name, for its administrators; all of them for HIP’s, without names. */
@Injectable()
export class MailLogService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One page, newest first. */
  async list(actor: Actor, status: MailStatus | null = null, page = 1): Promise<MailLogPage> {
    const { tenantId } = requirePermission(actor, 'mail:read');
    return this.database.asActor(actor, async (tx) => {
      const count = await countMailLog(tx, status);
      const here = Math.min(page, Math.max(1, Math.ceil(count / PAGE_SIZE)));
      const offset = (here - 1) * PAGE_SIZE;
      const rows = await listMailLog(tx, { tenantId, status, limit: PAGE_SIZE, offset });
      return { rows, count, page: here, pageSize: PAGE_SIZE };
    });
  }
}
