/** Quotes that cannot be read: the rows after them cannot be trusted. */
export interface CsvFault {
  readonly code: 'quote-unclosed' | 'quote-misplaced';
  readonly line: number;
  /** Counted from 1 within the line. */
  readonly character: number;
}

/** Takes a row, its line (from 1) and the offset where it starts. */
type Visit = (cells: readonly string[], line: number, start: number) => void;

const QUOTE = 34;
const COMMA = 44;
const FEED = 10;
const RETURN = 13;

/**
 * Reads comma-separated text (RFC 4180, lines ended by LF or CRLF, blank lines skipped) row by row, with the line where
 * each row starts. The visitor may not keep the array of cells: it is used again. Gives back the first fault, if any.
 */
export function scanCsv(text: string, visit: Visit): CsvFault | null {
  return new Scanner(text).run(visit);
}

/** Where a cell of a row starts: line and character, both from 1. A row that has fewer cells gives its last one. */
export function positionOfCell(
  text: string,
  row: { readonly line: number; readonly start: number },
  cell: number,
): { line: number; character: number } {
  return new Scanner(text, row.start, row.line).positionOfCell(cell);
}

class Scanner {
  /** The next line feed at or after `at`; the length of the text when there is none. */
  private feed: number;
  private fault: CsvFault | null = null;
  private readonly cells: string[] = [];

  constructor(
    private readonly text: string,
    private at = 0,
    private line = 1,
  ) {
    this.feed = this.feedFrom(at);
  }

  run(visit: Visit): CsvFault | null {
    while (this.at < this.text.length) {
      const { line, at } = this;
      this.readRow();
      if (this.fault) return this.fault;
      if (this.cells.length > 1 || this.cells[0] !== '') visit(this.cells, line, at);
    }
    return null;
  }

  positionOfCell(cell: number): { line: number; character: number } {
    for (let before = 0; before < cell; before += 1) {
      const { at, line } = this;
      if (this.readCell()) continue;
      [this.at, this.line] = [at, line];
      break;
    }
    return { line: this.line, character: this.characterOf(this.at) };
  }

  /** Reads cells up to the end of the row and steps over the line feed. */
  private readRow(): void {
    this.cells.length = 0;
    while (this.readCell());
    this.line += 1;
    this.feed = this.feedFrom(this.at);
  }

  /** Reads a cell and steps over the sign after it; whether another cell of the row follows. */
  private readCell(): boolean {
    if (this.text.charCodeAt(this.at) === QUOTE) this.readQuoted();
    else this.readPlain();
    const more = this.at < this.text.length && this.text.charCodeAt(this.at) === COMMA;
    this.at += 1;
    return more && !this.fault;
  }

  private readPlain(): void {
    const start = this.at;
    let end = start;
    while (end < this.feed && this.text.charCodeAt(end) !== COMMA) end += 1;
    this.at = end;
    const returned = end === this.feed && end > start && this.text.charCodeAt(end - 1) === RETURN;
    this.cells.push(this.text.slice(start, returned ? end - 1 : end));
  }

  private readQuoted(): void {
    const open = this.at;
    let close = this.text.indexOf('"', open + 1);
    let doubled = false;
    while (close >= 0 && this.text.charCodeAt(close + 1) === QUOTE) {
      doubled = true;
      close = this.text.indexOf('"', close + 2);
    }
    if (close < 0) return this.refuse('quote-unclosed', open);
    this.countLines(close);
    const value = this.text.slice(open + 1, close);
    this.cells.push(doubled ? value.replaceAll('""', '"') : value);
    this.at = this.afterQuote(close);
    const next = this.text.charCodeAt(this.at);
    if (this.at < this.text.length && next !== COMMA && next !== FEED) this.refuse('quote-misplaced', close);
  }

  private afterQuote(close: number): number {
    const isBreak = this.text.charCodeAt(close + 1) === RETURN && this.text.charCodeAt(close + 2) === FEED;
    return close + (isBreak ? 2 : 1);
  }

  /** Counts the line feeds within a quoted cell. */
  private countLines(close: number): void {
    while (this.feed < close) {
      this.line += 1;
      this.feed = this.feedFrom(this.feed + 1);
    }
  }

  private feedFrom(from: number): number {
    const feed = this.text.indexOf('\n', from);
    return feed < 0 ? this.text.length : feed;
  }

  private refuse(code: CsvFault['code'], at: number): void {
    this.fault = { code, line: this.line, character: this.characterOf(at) };
  }

  private characterOf(at: number): number {
    const start = at === 0 ? 0 : this.text.lastIndexOf('\n', at - 1) + 1;
    return at - start + 1;
  }
}
