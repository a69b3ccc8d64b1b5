import { parseDateOnly, type DateOnly, type FieldError } from '@puente/kernel';
import { z } from 'zod';
import { issuesToErrors } from '../issues-to-errors';
import type { ChecklistItem } from './route-plans';
import { monthsAfter, STEP_STATES, type StepDays } from './route-standing';

export const STEP_LIMITS = { reference: 300 } as const;

/** What somebody says of a step. */
export interface StepTerms extends StepDays {
  /** The document that it rests on; the nonprofit reads it too. */
  readonly reference: string;
}

export type ParsedStep =
  | { readonly terms: StepTerms; readonly errors?: undefined }
  | { readonly terms?: undefined; readonly errors: FieldError[] };

const input = z.strictObject({
  state: z.enum(STEP_STATES),
  validUntil: z.string().trim().nullable().default(null),
  reference: z.string().trim().max(STEP_LIMITS.reference).default(''),
});

/**
 * Reads what is said of a step on a day. A document that is good for so many months holds no longer than that, and just so
 * long where no day is given; what rests on no document has no last day unless one is said.
 */
export function parseStep(given: unknown, item: ChecklistItem, today: DateOnly): ParsedStep {
  const read = input.safeParse(given, { reportInput: true });
  if (!read.success) return { errors: issuesToErrors(read.error.issues) };
  const { state, validUntil, reference } = read.data;
  if (state !== 'done') return { terms: { state, validUntil: null, reference } };
  const said = validUntil ? parseDateOnly(validUntil) : null;
  if (validUntil && !said) return refused('form-not-so-written');
  const latest = latestEnd(item, today);
  if (said && said < today) return refused('route-day-over');
  if (said && latest && said > latest) return refused('route-day-too-late', latest);
  return { terms: { state, validUntil: said ?? latest, reference } };
}

const latestEnd = ({ document }: ChecklistItem, today: DateOnly): DateOnly | null =>
  document?.months ? monthsAfter(today, document.months) : null;

const refused = (code: string, latest?: DateOnly): ParsedStep => ({
  errors: [{ field: 'validUntil', code, params: latest ? { latest } : {} }],
});
