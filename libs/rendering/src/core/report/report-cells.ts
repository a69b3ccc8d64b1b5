import { CURRENCIES, parseDateOnly } from '@puente/kernel';
import { z } from 'zod';
import { printable } from './report-text';

const MOST_CHARACTERS = 20_000;
const MOST_DIGITS = 6;

/** A text that somebody reads: not empty, and printable by every format. */
export const text = z.string().max(MOST_CHARACTERS).transform(printable).pipe(z.string().min(1));
/** A stable English key, as in files. */
export const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
/** A name of a block or a source. A sheet is called by it, and the name of a sheet has no more characters. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

/** A value that is withheld. It carries no number, and all look alike. */
const kept = z.strictObject({ kept: z.literal(true) });
/** Minor units as text: JSON has no bigint. */
const money = z.strictObject({
  minor: z.string().regex(/^-?(?:0|[1-9]\d{0,14})$/),
  currency: z.enum(CURRENCIES),
});

/** A value of a table or a strip; null is not known, which is never zero. */
export const cell = z.union([text, z.number(), money, kept, z.null()]);
export type ReportCell = z.infer<typeof cell>;

const digits = z.int().min(0).max(MOST_DIGITS);
const measured = z.discriminatedUnion('kind', [
  z.strictObject({ key, label: text, kind: z.literal('number'), digits }),
  z.strictObject({ key, label: text, kind: z.literal('percent'), digits }),
  z.strictObject({ key, label: text, kind: z.literal('money') }),
]);
/** What a column holds. A percentage is written as it is read: 12.5 for 12.5 %. */
export const column = z.discriminatedUnion('kind', [
  ...measured.options,
  z.strictObject({ key, label: text, kind: z.literal('text') }),
  z.strictObject({ key, label: text, kind: z.literal('day') }),
]);
export type ReportColumn = z.infer<typeof column>;
/** A column that can be drawn. */
export type MeasuredColumn = z.infer<typeof measured>;
export { measured };

export const isKept = (value: ReportCell): value is { kept: true } =>
  value !== null && typeof value === 'object' && 'kept' in value;

export const isMoney = (value: ReportCell): value is z.infer<typeof money> =>
  value !== null && typeof value === 'object' && 'minor' in value;

/** Whether a value is one of its column, with no more decimals than the column prints: nothing is rounded on paper. */
export function fits(value: ReportCell, of: ReportColumn): boolean {
  if (value === null || isKept(value)) return true;
  if (of.kind === 'money') return isMoney(value);
  if (of.kind === 'text') return typeof value === 'string';
  if (of.kind === 'day') return typeof value === 'string' && parseDateOnly(value) !== null;
  return typeof value === 'number' && Number.isFinite(value) && Number(value.toFixed(of.digits)) === value;
}
