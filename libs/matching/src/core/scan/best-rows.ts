import { compareIds } from '../ranking';

/** The best k rows seen, as a heap with the worst on top. A higher key is better; of equal keys the lower id is. */
export class BestRows {
  /** A row below this key cannot enter; checked before anything dearer. */
  floor = -1;
  private readonly keys: Float64Array;
  private readonly rows: Int32Array;
  private count = 0;

  constructor(
    private readonly size: number,
    private readonly idAt: (row: number) => string,
  ) {
    this.keys = new Float64Array(size);
    this.rows = new Int32Array(size);
    if (size === 0) this.floor = Infinity;
  }

  offer(key: number, row: number): void {
    if (this.count < this.size) {
      this.place(this.count, key, row);
      this.count += 1;
      if (this.count === this.size) this.heap();
    } else if (this.isWorse(this.keys[0]!, this.rows[0]!, key, row)) {
      this.place(0, key, row);
      this.sink(0);
      this.floor = this.keys[0]!;
    }
  }

  /** Rows and keys, best first. */
  sorted(): { row: number; key: number }[] {
    return this.unsorted().sort((a, b) => b.key - a.key || compareIds(this.idAt(a.row), this.idAt(b.row)));
  }

  unsorted(): { row: number; key: number }[] {
    return Array.from({ length: this.count }, (_, at) => ({ row: this.rows[at]!, key: this.keys[at]! }));
  }

  /** The order of a heap, made when there is no more room: until then nobody asks for the worst. */
  private heap(): void {
    for (let at = this.size >> 1; at >= 0; at -= 1) this.sink(at);
    this.floor = this.keys[0]!;
  }

  private isWorse(key: number, row: number, otherKey: number, otherRow: number): boolean {
    return key !== otherKey ? key < otherKey : compareIds(this.idAt(row), this.idAt(otherRow)) > 0;
  }

  private worseAt(at: number, other: number): boolean {
    return this.isWorse(this.keys[at]!, this.rows[at]!, this.keys[other]!, this.rows[other]!);
  }

  private place(at: number, key: number, row: number): void {
    this.keys[at] = key;
    this.rows[at] = row;
  }

  private swap(at: number, other: number): void {
    const [key, row] = [this.keys[at]!, this.rows[at]!];
    this.place(at, this.keys[other]!, this.rows[other]!);
    this.place(other, key, row);
  }

  private sink(from: number): void {
    for (let at = from; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.count && this.worseAt(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }
}
