/**
 * What each signal weighs in the score, and how much evidence it needs. Found by `puente recommend --evaluate` on the
 * public grants file.
 */
export interface RecommendParameters {
  /** Past grants from funders with a similar record. Its evidence is n/(n+k), n = past grants of the recipient. */
  readonly cofunding: number;
  /** k of that evidence, in grants. */
  readonly cofundingEvidence: number;
  /** Share of the text that goes to this funder; like all of the text, it counts as far as co-funding knows nothing. */
  readonly wording: number;
  /** Mean cosine with the most similar past recipients. */
  readonly neighbours: number;
  /** The funder's telling terms in what others said of a recipient; counts by its evidence, as co-funding does. */
  readonly relevance: number;
}

export const RECOMMEND_PARAMETERS: RecommendParameters = {
  cofunding: 1,
  cofundingEvidence: 0.1,
  wording: 1,
  neighbours: 0.1,
  relevance: 0.3,
};

/** Fixed by common practice or by a first look at the data; not searched by `--evaluate`. */
export const RECOMMEND_CONSTANTS = {
  /** Terms that fewer documents hold say nothing about others. */
  minimumDocuments: 2,
  bm25: { saturation: 1.2, lengthShare: 0.75, funderTerms: 60 },
  /** How many of a funder's telling terms are asked. */
  relevance: { funderTerms: 300 },
  neighbours: 5,
  /**
   * Penalty of the classifiers' errors, how sharply their decisions share a text out among funders, and how much of
   * what goes to the funders that one follows counts for it.
   */
  wording: { cost: 0.3, sharpness: 4, followed: 0.1 },
  /** Ridge of the co-funding regression, on records of unit length. */
  cofundingRidge: 3,
} as const;
