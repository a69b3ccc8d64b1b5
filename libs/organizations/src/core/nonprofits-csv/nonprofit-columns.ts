/** The columns of a file of nonprofits; a header may hold them in any order, but all of them and each once. */
export const NONPROFIT_COLUMNS = [
  'id',
  'name',
  'safety',
  'states',
  'strategies',
  'needs',
  'forms',
  'populations',
  'services',
  'movements',
  'languages',
  'annual_budget_mxn',
  'founded_year',
  'authorised_donee',
  'cluni',
  'legal_routes',
  'min_award_mxn',
  'accepts_publicity',
  'mission_es',
  'mission_en',
] as const;
export type NonprofitColumn = (typeof NONPROFIT_COLUMNS)[number];
