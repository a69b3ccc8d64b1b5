import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { bookOf, type AwardBook } from './ledger.repository';

/** Where the money of one's own organisation's awards stands, and how it came there. */
@Injectable()
export class AwardBooks {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The balances of an award and what moved them; an award of another payer, or without books, is not found. */
  async of(actor: Actor, awardId: string): Promise<AwardBook> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    if (!isUuid(awardId)) throw notFound();
    const book = await this.database.asActor(actor, (tx) => bookOf(tx, tenantId, awardId));
    if (!book) throw notFound();
    return book;
  }
}
