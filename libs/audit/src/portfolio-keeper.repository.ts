import type { Tx } from '@puente/database';

/** The organisation that keeps the portfolio, and in whose name the platform writes: HIP. */
export async function findPortfolioKeeper(tx: Tx): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from organizations where kind = 'hip' order by created_at, id limit 1`,
  );
  return rows[0]?.id ?? null;
}
