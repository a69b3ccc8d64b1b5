import { CURRENCIES } from '@puente/kernel';
import { RATE_FIELDS, type RateFilter, type RateText } from '@puente/ledger';
import { codeIn, type RawQuery } from './match-query';

/** A rate as a body or a form brings it: what is not text is nothing. */
export function readRateBody(body: unknown): RateText {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return Object.fromEntries(RATE_FIELDS.map((field) => [field, textOf(fields[field])])) as RateText;
}

export const readRateFilter = (query: RawQuery): RateFilter => ({
  of: codeIn(query, 'of', CURRENCIES),
  in: codeIn(query, 'in', CURRENCIES),
});
