/** The same phrase in both languages. */
export type Phrase = readonly [es: string, en: string];

/** A mission is an opening, the means, and what the organisation stands for. */
export interface MissionPhrases {
  readonly openings: readonly Phrase[];
  readonly means: readonly Phrase[];
  readonly stances: readonly Phrase[];
}
