import { FIRST_HASH, rowText, type ChainRow, type Digest } from './row-text';

/**
 * What was done to a chain: a row is gone, there twice, changed, or does not follow the one before (reordered, inserted,
 * replaced); the end is gone; or all is in itself whole and yet not what was kept outside.
 */
export type TamperKind = 'missing' | 'repeated' | 'edited' | 'broken-link' | 'cut-tail' | 'rewritten';

export interface Tampering {
  readonly tenantId: string;
  readonly seq: number;
  readonly kind: TamperKind;
}

/** Hashes that were kept outside, by place in the chain. */
export type OutsideHeads = ReadonlyMap<number, string>;

/** Follows one chain from its first row to its last and tells what does not fit. Rows come in the order of `seq`. */
export class ChainWalk {
  private seq = 0;
  private hash = FIRST_HASH;
  private rewritten = false;

  constructor(
    private readonly tenantId: string,
    private readonly digest: Digest,
    private readonly outside: OutsideHeads = new Map(),
  ) {}

  /** The faults of the next row; the walk goes on from what the row itself claims. */
  next(row: ChainRow): Tampering[] {
    const seq = Number(row.seq);
    const kinds = [this.placeFault(seq), ...this.hashFaults(row, seq), this.outsideFault(row, seq)];
    const found = kinds.flatMap((kind) => (kind ? [{ tenantId: this.tenantId, seq, kind }] : []));
    this.seq = seq;
    this.hash = row.hash;
    return found;
  }

  /** What is missing after the last row: whatever was kept outside of a later place. */
  end(): Tampering[] {
    const beyond = [...this.outside.keys()].some((seq) => seq > this.seq);
    return beyond ? [{ tenantId: this.tenantId, seq: this.seq + 1, kind: 'cut-tail' }] : [];
  }

  private placeFault(seq: number): TamperKind | null {
    if (seq === this.seq + 1) return null;
    return seq > this.seq ? 'missing' : 'repeated';
  }

  private hashFaults(row: ChainRow, seq: number): TamperKind[] {
    if (this.digest(rowText(row)) !== row.hash) return ['edited'];
    return seq === this.seq + 1 && row.prevHash !== this.hash ? ['broken-link'] : [];
  }

  /** Told once: everything after a rewritten row is rewritten too. */
  private outsideFault(row: ChainRow, seq: number): TamperKind | null {
    const kept = this.outside.get(seq);
    if (kept === undefined || kept === row.hash || this.rewritten) return null;
    this.rewritten = true;
    return 'rewritten';
  }
}
