import { systemActor, type Database } from '@puente/database';
import { rowsAfter } from '../chain.repository';
import { ChainWalk, type ChainRow, type OutsideHeads, type Tampering } from '../core';
import { sha256 } from '../digest';

const PAGE = 5_000;
const NOWHERE = { tenantId: '00000000-0000-0000-0000-000000000000', seq: '0' };
const NO_HEADS: OutsideHeads = new Map();

export interface ChainsChecked {
  readonly rows: number;
  readonly chains: number;
  readonly tamperings: readonly Tampering[];
  readonly rowsPerSecond: number;
}

/**
 * Recomputes every chain from its first row and compares it with the heads that were kept outside. Rows are read in
 * pages, so that memory does not grow with the log. Without outside heads a cut tail and a chain made anew stay unseen.
 */
export async function verifyChains(
  database: Database,
  outside: ReadonlyMap<string, OutsideHeads>,
): Promise<ChainsChecked> {
  const start = performance.now();
  const check = new Check(outside);
  let after = NOWHERE;
  for (;;) {
    const rows = await database.asActor(systemActor('audit-keeper'), (tx) => rowsAfter(tx, after, PAGE));
    for (const row of rows) check.add(row);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!;
  }
  check.end();
  const seconds = (performance.now() - start) / 1_000;
  const { rows, chains, tamperings } = check;
  return { rows, chains, tamperings, rowsPerSecond: Math.round(rows / Math.max(seconds, 0.001)) };
}

class Check {
  readonly tamperings: Tampering[] = [];
  rows = 0;
  private readonly seen = new Set<string>();
  private walk: { readonly tenantId: string; readonly chain: ChainWalk } | null = null;

  constructor(private readonly outside: ReadonlyMap<string, OutsideHeads>) {}

  get chains(): number {
    return this.seen.size;
  }

  add(row: ChainRow): void {
    this.rows++;
    this.tamperings.push(...this.chainOf(row.tenantId).next(row));
  }

  /** Chains that were kept outside and have no row left at all. */
  end(): void {
    if (this.walk) this.tamperings.push(...this.walk.chain.end());
    for (const [tenantId, heads] of this.outside) {
      if (!this.seen.has(tenantId)) this.tamperings.push(...new ChainWalk(tenantId, sha256, heads).end());
    }
  }

  private chainOf(tenantId: string): ChainWalk {
    if (this.walk?.tenantId === tenantId) return this.walk.chain;
    if (this.walk) this.tamperings.push(...this.walk.chain.end());
    const chain = new ChainWalk(tenantId, sha256, this.outside.get(tenantId) ?? NO_HEADS);
    this.seen.add(tenantId);
    this.walk = { tenantId, chain };
    return chain;
  }
}
