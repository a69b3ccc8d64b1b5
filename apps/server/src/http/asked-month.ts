import { invalid, type Clock } from '@puente/kernel';
import { lastWholeMonth, parseMonth, type Month } from '@puente/ledger';

/** The month that an address asks for, the last whole one where it asks for none; refuses what is no month (422). */
export function askedMonth(month: string | undefined, clock: Clock): Month {
  if (month === undefined || month === '') return lastWholeMonth(clock.now());
  const parsed = parseMonth(String(month));
  if (!parsed) throw invalid([{ field: 'month', code: 'month-not-readable' }]);
  return parsed;
}

/** A page number from 1; what is none is the first. */
export const askedPage = (page: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(String(page)) ? Number(page) : 1;
