import type { CountsIssueCode } from './counts-issue';

/** Counts and parts above are a slip. */
export const MOST_COUNTED = 999_999_999;

/** A whole number in digits, or what is wrong with it. */
export function readWhole(text: string): number | CountsIssueCode {
  const number = readDecimal(text);
  return typeof number === 'number' && !/^\d+$/.test(text.trim()) ? 'fraction' : number;
}

/** A number that may have decimals after a point, or what is wrong with it. */
export function readDecimal(text: string): number | CountsIssueCode {
  const cell = text.trim();
  if (cell === '') return 'value-missing';
  if (/^-\d*\.?\d+$/.test(cell)) return 'negative';
  if (!/^\d*\.?\d+$/.test(cell)) return 'not-a-number';
  return Number(cell) > MOST_COUNTED ? 'number-too-large' : Number(cell);
}
