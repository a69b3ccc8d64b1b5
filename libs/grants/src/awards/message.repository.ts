import type { Tx } from '@puente/database';
import type { AgreementSide } from '../core';
import type { AwardMessage } from '../entities/award-message.entity';

/** What one side of an award wrote to the other. */
export interface MessageRow {
  readonly id: string;
  readonly side: AgreementSide;
  /** A name of the reader's own side; null for people of the other, and for who works here no more. */
  readonly author: string | null;
  readonly text: string;
  readonly writtenAt: Date;
}

interface AwardOf {
  readonly tenantId: string;
  readonly awardId: string;
}

/** The messages on an award that the actor's policies show, the first first. */
export function listMessages(tx: Tx, { tenantId, awardId }: AwardOf): Promise<MessageRow[]> {
  return tx.query<MessageRow[]>(
    `select m.id, m.side, p.name as author, m.text, m.written_at as "writtenAt"
       from award_messages m left join people p on p.id = m.author_id
      where m.tenant_id = $1 and m.award_id = $2 order by m.written_at, m.id limit 1000`,
    [tenantId, awardId],
  );
}

/** The id of what the same person wrote in the same words since then; nobody writes in their name until the transaction ends. */
export async function findSaidSince(
  tx: Tx,
  { tenantId, awardId, authorId, text }: Pick<AwardMessage, 'tenantId' | 'awardId' | 'authorId' | 'text'>,
  since: Date,
): Promise<string | null> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('award-message:' || $1 || $2, 0))`, [
    authorId,
    awardId,
  ]);
  const rows = await tx.query<{ id: string }[]>(
    `select id from award_messages
      where tenant_id = $1 and award_id = $2 and author_id = $3 and text = $4 and written_at > $5 limit 1`,
    [tenantId, awardId, authorId, text, since],
  );
  return rows[0]?.id ?? null;
}

export async function insertMessage(tx: Tx, row: AwardMessage): Promise<void> {
  await tx.query(
    `insert into award_messages (tenant_id, id, award_id, nonprofit_id, side, author_id, text, written_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.tenantId, row.id, row.awardId, row.nonprofitId, row.side, row.authorId, row.text, row.writtenAt],
  );
}
