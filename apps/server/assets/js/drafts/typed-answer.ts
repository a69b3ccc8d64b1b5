/** What a page says of a question, so that its fields can be read without its form. */
export interface AskedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly several: boolean;
  /** Of questions that are answered in rows; empty for others. */
  readonly columns: readonly { readonly id: string; readonly numeric: boolean }[];
  /** The version of the answer that the page shows. */
  readonly version: number;
}

/** What is typed or ticked in the fields of a name, in their order. */
export type Typed = (name: string) => readonly string[];

export const answerName = (id: string): string => `a.${id}`;
export const cellName = (id: string, row: number, column: string): string => `a.${id}.${row}.${column}`;

/** The answer that the fields of a question hold; null: none. The server reads a sent form in the same way. */
export function typedAnswer(question: AskedQuestion, typed: Typed, rows: number): unknown {
  if (question.columns.length > 0) return rowsTyped(question, typed, rows);
  const values = typed(answerName(question.id));
  const text = values[0]?.trim() ?? '';
  if (question.kind === 'confirm') return text === 'yes' || null;
  if (question.several) return values.length > 0 ? [...values] : null;
  if (text === '') return null;
  if (question.kind === 'number') return numberTyped(text);
  return question.kind === 'money' ? text.replace(/[\s,]/g, '') : text.replace(/\r\n/g, '\n');
}

/** Empty rows at the end are none; a field without anything in it is left out. */
function rowsTyped({ id, columns }: AskedQuestion, typed: Typed, rows: number): unknown {
  const all = Array.from({ length: rows }, (_, row) =>
    columns.flatMap((column): [string, unknown][] => {
      const text = (typed(cellName(id, row, column.id))[0] ?? '').trim();
      return text === '' ? [] : [[column.id, column.numeric ? numberTyped(text) : text]];
    }),
  );
  const last = all.findLastIndex((cells) => cells.length > 0);
  return last < 0 ? null : all.slice(0, last + 1).map((cells) => Object.fromEntries(cells));
}

/** What is no number stays as it was typed: the server says what is wrong with it. */
function numberTyped(text: string): number | string {
  const plain = text.replace(/[\s,]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** An answer as text to read: of rows one line each. */
export function readableAnswer(value: unknown): string {
  if (Array.isArray(value)) return value.map(readableAnswer).join('\n');
  if (value !== null && typeof value === 'object') {
    return Object.values(value).map(readableAnswer).join(' · ');
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value === true ? '✓' : '';
}
