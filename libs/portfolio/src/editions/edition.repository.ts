import { brokenConstraint, type Tx } from '@puente/database';
import type { ReleasedCell } from '@puente/disclosure';
import { DomainError } from '@puente/kernel';
import type { PortfolioEditionRow } from '../entities/portfolio-edition.entity';

const COLUMNS = `select tenant_id as "tenantId", id, asked_by as "askedBy", asked_at as "askedAt", tables, done,
  ended_at as "endedAt" from portfolio_editions`;

/** The last editions, the latest asked for first. */
export function listEditions(tx: Tx, tenantId: string): Promise<PortfolioEditionRow[]> {
  return tx.query<PortfolioEditionRow[]>(
    `${COLUMNS} where tenant_id = $1 order by asked_at desc, id limit 20`,
    [tenantId],
  );
}

export async function findEdition(tx: Tx, tenantId: string, id: string): Promise<PortfolioEditionRow | null> {
  const [row] = await tx.query<PortfolioEditionRow[]>(`${COLUMNS} where tenant_id = $1 and id = $2`, [
    ...[tenantId, id],
  ]);
  return row ?? null;
}

/** The last edition that is complete, whoever's it is; there is one keeper of the portfolio. */
export async function lastEdition(tx: Tx): Promise<PortfolioEditionRow | null> {
  const [row] = await tx.query<PortfolioEditionRow[]>(
    `${COLUMNS} where ended_at is not null order by asked_at desc, id limit 1`,
  );
  return row ?? null;
}

/** One at a time: a second one while the first is worked out is refused. */
export async function insertEdition(
  tx: Tx,
  { tenantId, id, askedBy, askedAt }: Pick<PortfolioEditionRow, 'tenantId' | 'id' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  const added = tx.query(
    'insert into portfolio_editions (tenant_id, id, asked_by, asked_at) values ($1, $2, $3, $4)',
    [tenantId, id, askedBy, askedAt],
  );
  await added.catch((error: unknown) => {
    if (brokenConstraint(error) !== 'uq_portfolio_editions_open') throw error;
    throw new DomainError('conflict', 'edition-under-way');
  });
}

/** Notes how far an edition is; one that is over stays as it was. */
export async function noteProgress(
  tx: Tx,
  { tenantId, id }: Pick<PortfolioEditionRow, 'tenantId' | 'id'>,
  progress: { readonly tables: number; readonly done: number; readonly endedAt: Date | null },
): Promise<void> {
  await tx.query(
    `update portfolio_editions set tables = $3, done = $4, ended_at = $5
      where tenant_id = $1 and id = $2 and ended_at is null`,
    [tenantId, id, progress.tables, progress.done, progress.endedAt],
  );
}

/** A table of an edition that left, or the last one of its ladder that did not. */
export interface EditionTable {
  readonly subject: string;
  readonly audience: string;
  readonly dimensions: readonly string[];
  readonly verdict: 'publish' | 'coarsen' | 'withhold';
  readonly cells: readonly ReleasedCell[];
}

/** What of an edition was entered in the register, the first one first. */
export function releasesOf(tx: Tx, tenantId: string, editionId: string): Promise<EditionTable[]> {
  return tx.query<EditionTable[]>(
    `select subject, audience, dimensions, verdict, cells from releases
      where tenant_id = $1 and edition = $2 order by released_at, id`,
    [tenantId, editionId],
  );
}
