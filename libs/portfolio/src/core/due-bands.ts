import { addDays, type DateOnly } from '@puente/kernel';

/** Times around a day, the longest past first: `from` and `to` are days after it, both within; null has no end. */
export const DUE_BANDS = [
  { code: 'long-late', from: null, to: -31 },
  { code: 'month-late', from: -30, to: -8 },
  { code: 'week-late', from: -7, to: -1 },
  { code: 'week', from: 0, to: 7 },
  { code: 'fortnight', from: 8, to: 14 },
  { code: 'month', from: 15, to: 30 },
] as const;
export type DueBand = (typeof DUE_BANDS)[number]['code'];

/** How many of these days fall in each time around `day`; those further ahead are in none. */
export const countDue = (
  dueDays: readonly DateOnly[],
  day: DateOnly,
): { readonly code: DueBand; readonly count: number }[] =>
  DUE_BANDS.map(({ code, from, to }) => {
    const [first, last] = [from === null ? '' : addDays(day, from), addDays(day, to)];
    return { code, count: dueDays.filter((due) => due >= first && due <= last).length };
  });
