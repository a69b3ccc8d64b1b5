/**
 * What each signal weighs in the score, and how much evidence it needs. Found by `puente recommend --evaluate` on one
 * half of the funders of the public grants file; the other half only reports.
 */
export interface RecommendParameters {
  /** Past grants from funders with a similar record. Its evidence is n/(n+k), n = past grants of the recipient. */
  readonly cofunding: number;
  /** k of that evidence, in grants. */
  readonly cofundingEvidence: number;
  /** Likelihood of the words under this funder's past grants; counts as far as co-funding knows nothing. */
  readonly wording: number;
  /** Cosine with the mean of the funder's past recipients. */
  readonly centroid: number;
  /** Mean cosine with the most similar past recipients. */
  readonly neighbours: number;
  /** BM25 of the funder's best terms. */
  readonly bestTerms: number;
}

export const RECOMMEND_PARAMETERS: RecommendParameters = {
  cofunding: 1,
  cofundingEvidence: 1,
  wording: 1,
  centroid: 0.1,
  neighbours: 0.1,
  bestTerms: 0.4,
};

/** Fixed by common practice or by a first look at the data; not searched by `--evaluate`. */
export const RECOMMEND_CONSTANTS = {
  /** Terms that fewer documents hold say nothing about others. */
  minimumDocuments: 2,
  bm25: { saturation: 1.2, lengthShare: 0.75, funderTerms: 60 },
  neighbours: 5,
  /** Pseudo-count of the background in the funder's language model, in features (Dirichlet smoothing). */
  wordingPrior: 5000,
  /** The sum of log odds is divided by (features + offset) to this power: longer texts may say more. */
  wordingLength: { offset: 5, power: 0.75 },
  /** Log odds below this scale fade out smoothly instead of counting against a recipient. */
  wordingScale: 0.5,
  /** Ridge of the co-funding regression, on rows of unit length. */
  cofundingRidge: 0.7,
} as const;
