import { decodeUtf8, scanCsv } from '@puente/kernel';
import type { NonprofitFacts } from '../nonprofit-facts';
import { notUtf8, wholeIssue, type NonprofitsIssue } from './nonprofits-issue';
import { readHeader, wrongDelimiter, type ColumnPlaces } from './read-header';
import { RowReader } from './row-reader';

/** The most a file of nonprofits may weigh: what a machine of 2 GB can hold as text and facts. */
export const MAX_NONPROFITS_BYTES = 256 * 1024 * 1024;
const MOST_ISSUES = 20;

export interface ParsedNonprofits {
  /** Rows without a fault; their facts were handed to the visitor. */
  readonly count: number;
  /** The first twenty things wrong. */
  readonly issues: readonly NonprofitsIssue[];
  readonly issueCount: number;
}

export interface ParseOptions {
  /** No organisation was founded after this year. */
  readonly latestYear: number;
  /** Takes each row without a fault. Whoever must not load half a file keeps them until no issue was found. */
  readonly visit: (facts: NonprofitFacts, line: number) => void;
}

/**
 * Reads the CSV of nonprofits (UTF-8, commas, header in any order, lists joined by `|`, empty = unknown): the bytes of
 * a file, or its text where the caller has decoded it.
 */
export function parseNonprofits(file: Uint8Array | string, options: ParseOptions): ParsedNonprofits {
  if (file.length > MAX_NONPROFITS_BYTES) {
    return refused(wholeIssue('file-too-large', 1, null, { limitMb: MAX_NONPROFITS_BYTES / 1024 / 1024 }));
  }
  const decoded = typeof file === 'string' ? { text: file.replace(/^\ufeff/, '') } : decodeUtf8(file);
  if ('badByte' in decoded) return refused(notUtf8(decoded.badByte));
  const delimiter = wrongDelimiter(decoded.text);
  return delimiter ? refused(delimiter) : new TableReader(options).read(decoded.text);
}

function refused(issue: NonprofitsIssue): ParsedNonprofits {
  return { count: 0, issues: [issue], issueCount: 1 };
}

/** Reads one table row by row: the header first, then facts. */
class TableReader {
  private readonly issues: NonprofitsIssue[] = [];
  private readonly lineOf = new Map<string, number>();
  private width = 0;
  private headerRead = false;
  /** Absent while the header cannot be used: then no row is read. */
  private rows: RowReader | null = null;
  private issueCount = 0;
  private count = 0;

  constructor(private readonly options: ParseOptions) {}

  read(text: string): ParsedNonprofits {
    const fault = scanCsv(text, (cells, line) =>
      this.headerRead ? this.readRow(cells, line) : this.readHeader(cells, line),
    );
    if (fault) this.take(wholeIssue(fault.code, fault.line, fault.character));
    else if (!this.headerRead) this.take(wholeIssue('file-empty', 1, null));
    return { count: this.count, issues: this.issues, issueCount: this.issueCount };
  }

  private readHeader(cells: readonly string[], line: number): void {
    this.headerRead = true;
    this.width = cells.length;
    const header = readHeader(cells, line);
    if ('issues' in header) header.issues.forEach((issue) => this.take(issue));
    else this.rows = this.rowReader(header.places);
  }

  private rowReader(places: ColumnPlaces): RowReader {
    return new RowReader(places, this.options.latestYear, (issue) => this.take(issue));
  }

  private readRow(cells: readonly string[], line: number): void {
    if (!this.rows) return;
    if (cells.length !== this.width) {
      this.take(wholeIssue('cells-count', line, null, { found: cells.length, expected: this.width }));
      return;
    }
    const before = this.issueCount;
    const facts = this.rows.read(cells, line);
    this.checkId(this.rows, facts.id, line);
    if (this.issueCount > before) return;
    this.count += 1;
    this.options.visit(facts, line);
  }

  private checkId(rows: RowReader, id: string, line: number): void {
    if (id === '') return;
    const first = this.lineOf.get(id);
    if (first === undefined) this.lineOf.set(id, line);
    else rows.tell('id', 'duplicate-id', { value: id.slice(0, 60), first });
  }

  private take(issue: NonprofitsIssue): void {
    this.issueCount += 1;
    if (this.issues.length < MOST_ISSUES) this.issues.push(issue);
  }
}
