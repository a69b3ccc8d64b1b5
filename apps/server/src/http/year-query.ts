import { invalid } from '@puente/kernel';

/** A year as an address names it; none where it names none. */
export function readYear(raw: unknown): number | undefined {
  if (raw === undefined || raw === '') return undefined;
  if (typeof raw !== 'string' || !/^\d{4}$/.test(raw)) {
    throw invalid([{ field: 'year', code: 'form-not-so-written' }]);
  }
  return Number(raw);
}
