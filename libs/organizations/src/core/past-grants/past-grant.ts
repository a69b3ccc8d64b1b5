import type { Currency, DateOnly } from '@puente/kernel';

/** The columns of a file of past grants. */
export const PAST_GRANT_COLUMNS = [
  'funder',
  'recipient',
  'description',
  'amount',
  'currency',
  'date',
  'date_precision',
  'topic',
  'affected_countries',
  'affected_regions',
] as const;
export type PastGrantColumn = (typeof PAST_GRANT_COLUMNS)[number];

/** How exactly a date is known; empty when the date is unknown. */
export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'year', 'multi-year', ''] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** One past grant as a file tells it. `null` is unknown, never zero; a negative amount is a return or correction. */
export interface PastGrant {
  readonly line: number;
  readonly funder: string;
  readonly recipient: string;
  /** The recipient's name folded for comparison. */
  readonly recipientKey: string;
  readonly description: string;
  readonly amountMinor: bigint | null;
  readonly currency: Currency;
  readonly date: DateOnly | null;
  readonly datePrecision: DatePrecision;
  readonly topic: string;
  readonly affectedCountries: string;
  readonly affectedRegions: string;
  /** The content as 16 hexadecimal digits; with `ordinal` it names this grant in every import of the same file. */
  readonly contentKey: string;
  /** 1 for the first row of this content, 2 for its first exact repeat: repeats are separate grants. */
  readonly ordinal: number;
}
