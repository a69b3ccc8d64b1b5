import type { ReportDocument } from './report-document';

/** A passage of a report that a lint marks, with the path of its text. */
export interface MarkedText<Mark> {
  readonly path: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What people wrote: names of blocks, keys, codes and addresses are not read. */
const READ = new Set([
  'title',
  'text',
  'label',
  'value',
  'attribution',
  'note',
  'what',
  'why',
  'of',
  'author',
]);

/** Every text of a report that the lint marks; the lint is the room's that has one. */
export function lintReport<Mark>(
  document: ReportDocument,
  lint: (text: string) => readonly Mark[],
): MarkedText<Mark>[] {
  return textsIn(document, '')
    .map(({ path, text }) => ({ path, text, marks: lint(text) }))
    .filter(({ marks }) => marks.length > 0);
}

function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return isRead(path) ? [{ path, text: value }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, path ? `${path}.${name}` : name));
}

/** Cells of tables have numbers for names. */
function isRead(path: string): boolean {
  const name = path.split('.').at(-1)!;
  return READ.has(name) || (/^\d+$/.test(name) && !/\.sources\.\d+$/.test(path));
}
