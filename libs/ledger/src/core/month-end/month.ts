import { dayInMexico, type DateOnly } from '@puente/kernel';

/** A month of the calendar with its first day and the first one after it. */
export interface Month {
  /** `YYYY-MM`. */
  readonly code: string;
  readonly from: DateOnly;
  readonly until: DateOnly;
}

const SHAPE = /^(20\d{2})-(0[1-9]|1[0-2])$/;

/** Reads `YYYY-MM`; null when it is no month from 2000 to 2099. */
export function parseMonth(text: string): Month | null {
  const [, year, month] = SHAPE.exec(text) ?? [];
  return year && month ? monthAt(Number(year) * 12 + Number(month) - 1) : null;
}

/** The month before the one that it is in Mexico City: the last that is whole. */
export function lastWholeMonth(now: Date): Month {
  const today = dayInMexico(now);
  return monthAt(Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 2);
}

export const monthBefore = ({ code }: Month): Month => monthAt(indexOf(code) - 1);
export const monthAfter = ({ code }: Month): Month => monthAt(indexOf(code) + 1);

const indexOf = (code: string): number => Number(code.slice(0, 4)) * 12 + Number(code.slice(5)) - 1;

const codeAt = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

const monthAt = (index: number): Month => ({
  code: codeAt(index),
  from: `${codeAt(index)}-01` as DateOnly,
  until: `${codeAt(index + 1)}-01` as DateOnly,
});
