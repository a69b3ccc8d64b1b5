import { CURRENCIES, parseMinor, type Currency, type FieldError } from '@puente/kernel';
import { z } from 'zod';
import { issuesToErrors } from '../issues-to-errors';
import type { CallFacts } from './call';
import { instantOf, isTimeZone } from './local-time';

const text = (min: number, max: number) => z.string().trim().min(min).max(max);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

const callInput = z.strictObject({
  title: z.strictObject({ es: text(1, 200), en: text(0, 200).default('') }),
  text: z
    .strictObject({ es: text(0, 8_000).default(''), en: text(0, 8_000).default('') })
    .default({ es: '', en: '' }),
  kind: z.enum(['round', 'rolling']),
  byInvitation: z.boolean().default(false),
  sealed: z.boolean().default(false),
  rapid: z.boolean().default(false),
  award: z.strictObject({
    min: amount,
    max: amount,
    currency: z.enum(CURRENCIES as unknown as [Currency, ...Currency[]]),
  }),
  opens: localTime,
  closes: localTime.nullable().default(null),
  timeZone: z.string().max(60).default('America/Mexico_City'),
});

/** A call with the instants that its local times mean. */
export interface TimedCall {
  readonly facts: CallFacts;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
}

export type ParsedCall =
  | { readonly call: TimedCall; readonly errors?: undefined }
  | { readonly call?: undefined; readonly errors: FieldError[] };

/** A call from JSON of unknown shape (a page's form, a request), or every refused field at once. */
export function parseCall(input: unknown): ParsedCall {
  const { success, data, error } = callInput.safeParse(input, { reportInput: true });
  if (!success) return { errors: issuesToErrors(error.issues) };
  const errors = [...timeFaults(data), ...termFaults(data)];
  if (errors.length > 0) return { errors };
  const opensAt = instantOf(data.opens, data.timeZone)!;
  const closesAt = data.closes === null ? null : instantOf(data.closes, data.timeZone);
  return { call: { facts: data, opensAt, closesAt } };
}

function timeFaults({ opens, closes, timeZone, kind }: CallFacts): FieldError[] {
  if (!isTimeZone(timeZone)) return [{ field: 'timeZone', code: 'call-no-time-zone' }];
  const opensAt = instantOf(opens, timeZone);
  const closesAt = closes === null ? null : instantOf(closes, timeZone);
  if (!opensAt) return [{ field: 'opens', code: 'call-no-such-time' }];
  if (closes !== null && !closesAt) return [{ field: 'closes', code: 'call-no-such-time' }];
  if (closesAt && closesAt <= opensAt) return [{ field: 'closes', code: 'call-closes-before-it-opens' }];
  return kind === 'round' && closes === null ? [{ field: 'closes', code: 'call-round-without-end' }] : [];
}

function termFaults({ award, sealed, closes }: CallFacts): FieldError[] {
  const faults: FieldError[] = [];
  if (parseMinor(award.min)! > parseMinor(award.max)!) {
    faults.push({ field: 'award.max', code: 'call-award-range' });
  }
  if (parseMinor(award.max) === 0n) faults.push({ field: 'award.max', code: 'call-award-nothing' });
  if (sealed && closes === null) faults.push({ field: 'sealed', code: 'call-sealed-without-end' });
  return faults;
}
