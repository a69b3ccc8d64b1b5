import type { LocaleText } from '@puente/kernel';

/** Parts of a population that a figure is about: `{ sex: 'female', age: 'child' }`. */
export type Breakdown = Readonly<Record<string, string>>;

/**
 * One figure of a source with all that says what it is. Nothing is derived: `value` is as printed, `null` where the
 * source speaks of the matter and gives no figure (which is not zero).
 */
export interface Observation {
  readonly id: string;
  /** Code of the source. */
  readonly source: string;
  /** Section, paragraph or row of the source. */
  readonly locator: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier: string;
  /** The time that the figure is about (`2017`, `2017-03`, `2017-03-01`); `null` when the source does not say.
   * A start without an end: since then. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** The year of the edition that prints it, apart from the time it is about. */
  readonly editionYear: number | null;
  /** `MX`, a state, a region, `MX-31`, `MX-32`, a country, `ABROAD`, `UNKNOWN` … */
  readonly geography: string;
  readonly breakdown: Breakdown;
  /** Whose definition of trafficking the figure follows. */
  readonly scope: string;
  /** What a share is of: a word of the vocabulary or the id of an observation. */
  readonly denominator: string | null;
  /** Whose figure it is within the source. */
  readonly reporter: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly caveats: readonly string[];
  /** The same amount in another currency. */
  readonly twinOf: string | null;
  /** Why it is set aside: foreign, without a publisher, about something else; `null` for those in use. */
  readonly quarantine: string | null;
}

export const CONFLICT_KINDS = [
  'contradiction',
  'arithmetic',
  'denominator',
  'definition',
  'series',
  'attribution',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Figures that do not agree, kept side by side; the summary says what is said where. */
export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly observations: readonly string[];
  readonly summary: LocaleText;
}
