import { createHash } from 'node:crypto';
import { canonicalJson } from '@puente/kernel';
import type { Question } from '@puente/grants';
import { answerName, cellName, isGrid } from '../forms/preview-answers';
import type { FormValues } from '../shared/form-state';

/** What is kept, as the fields of a form show it. */
export function valuesOfAnswer(question: Question, value: unknown): FormValues {
  if (value === null || value === undefined) return {};
  const name = answerName(question.id);
  if (isGrid(question)) return Object.fromEntries(cellsOf(question.id, value));
  if (question.kind === 'confirm') return value === true ? { [name]: ['yes'] } : {};
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return { [name]: all.map(String) };
}

function cellsOf(id: string, value: unknown): [string, string[]][] {
  const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  return rows.flatMap((row, at) =>
    Object.entries(row).map(([column, cell]): [string, string[]] => [
      cellName(id, at, column),
      [String(cell as string | number)],
    ]),
  );
}

/** Tells whether an answer is the one that was shown, without the page carrying it twice. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(value ?? null))
    .digest('base64url')
    .slice(0, 16);
}

/**
 * The name of an edit that a page sends. The same page with the same answer names the same edit, so that a page sent twice
 * counts once; gone back to and written anew it names another, so that nothing is taken for what it is not.
 */
export function editIdOf(page: string, questionId: string, value: unknown): string {
  const bytes = createHash('sha256')
    .update(`${page}\n${questionId}\n${canonicalJson(value)}`)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
