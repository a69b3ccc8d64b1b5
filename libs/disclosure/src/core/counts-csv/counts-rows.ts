import { atomsOf } from '../suppression/atoms';
import {
  keyText,
  TOTAL,
  type Contributors,
  type CountTable,
  type InnerCell,
} from '../suppression/count-table';
import type { CountsHeader } from './counts-header';
import type { CountsIssueCode } from './counts-issue';
import { MOST_COUNTED, readDecimal, readWhole } from './read-number';

export interface RowFault {
  readonly code: CountsIssueCode;
  /** The cell of the row, from 0. */
  readonly at?: number;
  readonly column?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly line?: number;
}

interface Found {
  readonly key: readonly string[];
  readonly line: number;
  readonly named: Map<string, number>;
  count: number;
  number: number;
  largest: number;
}

/** Takes rows one by one and puts those of one cell together. */
export class CountsRows {
  private readonly cells = new Map<string, Found>();

  constructor(private readonly header: CountsHeader) {}

  /** What is wrong with a row; `null` when it was taken. */
  add(row: readonly string[], line: number): RowFault | null {
    const { names, dimensions, count } = this.header;
    if (row.length !== names.length) {
      return { code: 'cells-count', params: { found: row.length, expected: names.length } };
    }
    const key = dimensions.map((at) => row[at]!.trim().normalize());
    const wrong = key.findIndex((value) => value === '' || value.toLowerCase() === TOTAL);
    if (wrong >= 0) {
      return this.fault(dimensions[wrong]!, key[wrong] === '' ? 'value-missing' : 'value-total');
    }
    const number = readWhole(row[count]!);
    if (typeof number === 'string') return this.fault(count, number);
    return this.take(key, number, row, line);
  }

  /** What is wrong with the rows together. */
  faultOfAll(): RowFault | null {
    return this.overlap() ?? this.largestOverCount();
  }

  table(): CountTable {
    const { names, dimensions } = this.header;
    const isShare = this.isShare();
    // In one order, whatever that of the rows: what is hidden does not hang on it.
    const inOrder = [...this.cells].sort(([one], [other]) => (one < other ? -1 : 1));
    const cells = inOrder.map(([, cell]): InnerCell => {
      const contributors = this.contributorsOf(cell, isShare);
      return { key: cell.key, count: cell.count, ...(contributors && { contributors }) };
    });
    return { dimensions: dimensions.map((at) => names[at]!), cells };
  }

  private take(key: readonly string[], count: number, row: readonly string[], line: number): RowFault | null {
    const { contributor, contributors, largest } = this.header;
    const found = this.cells.get(keyText(key));
    const cell = found ?? { key, line, named: new Map<string, number>(), count: 0, number: 0, largest: 0 };
    const name = contributor < 0 ? '' : row[contributor]!.trim().normalize();
    if (contributor >= 0 && name === '') return this.fault(contributor, 'value-missing');
    if (cell.named.has(name)) return this.fault(0, 'cell-repeated', { line: cell.line });
    const number = contributors < 0 ? 0 : readWhole(row[contributors]!);
    if (typeof number === 'string') return this.fault(contributors, number);
    const part = largest < 0 ? 0 : readDecimal(row[largest]!);
    if (typeof part === 'string') return this.fault(largest, part);
    cell.named.set(name, count);
    Object.assign(cell, { count: cell.count + count, number, largest: part });
    this.cells.set(keyText(key), cell);
    return null;
  }

  private contributorsOf(cell: Found, isShare: boolean): Contributors | undefined {
    if (this.header.contributor >= 0) return { named: cell.named };
    const { contributors, largest } = this.header;
    if (contributors < 0 && largest < 0) return undefined;
    const part = isShare ? cell.largest * cell.count : cell.largest;
    // Without their number there are enough of them: only the largest is asked about.
    return { number: contributors < 0 ? Infinity : cell.number, largest: largest < 0 ? null : part };
  }

  /** `largest` is a share of the count when no row says more than 1, else a count. */
  private isShare(): boolean {
    return [...this.cells.values()].every((cell) => cell.largest <= 1);
  }

  private largestOverCount(): RowFault | null {
    if (this.isShare()) return null;
    const wrong = [...this.cells.values()].find(
      ({ largest, count }) => largest > count || !Number.isInteger(largest),
    );
    if (!wrong) return null;
    const code = Number.isInteger(wrong.largest) ? 'largest-over-count' : 'fraction';
    return { ...this.fault(this.header.largest, code), line: wrong.line };
  }

  private overlap(): RowFault | null {
    for (const [place, at] of this.header.dimensions.entries()) {
      const first = new Map([...this.cells.values()].map((cell) => [cell.key[place]!, cell.line] as const));
      const holders = new Map<string, string>();
      for (const [value, line] of first) {
        for (const atom of atomsOf(value)) {
          if (holders.has(atom)) return { ...this.fault(at, 'values-overlap', { value: atom }), line };
          holders.set(atom, value);
        }
      }
    }
    return null;
  }

  private fault(at: number, code: CountsIssueCode, params: RowFault['params'] = {}): RowFault {
    return { code, at, column: this.header.names[at]!, params: { limit: MOST_COUNTED, ...params } };
  }
}
