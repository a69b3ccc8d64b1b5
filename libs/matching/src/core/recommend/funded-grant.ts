/** What the recommender needs to know of one past grant. Texts in any language, empty when unknown. */
export interface FundedGrant {
  readonly funder: string;
  /** The name as written; one spelling of each key is shown. */
  readonly recipient: string;
  /** The name folded for comparison: one key is one recipient. */
  readonly recipientKey: string;
  readonly description: string;
  readonly topic: string;
  /** `YYYY-MM-DD`, or null when unknown. */
  readonly date: string | null;
}

/** A nonprofit without past grants, judged by its text alone. */
export interface NewcomerText {
  readonly recipient: string;
  readonly recipientKey: string;
  readonly text: string;
}

/** Plain order of strings by code unit: the same on every machine and in every language. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
