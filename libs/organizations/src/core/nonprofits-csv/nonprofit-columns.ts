/** The columns of a file of nonprofits; a header may hold them in any order, but all of the needed ones and each once. */
export const NEEDED_COLUMNS = [
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

/** Columns that a file may leave out: then nothing is known of them. */
export const OPTIONAL_COLUMNS = ['capacity_gaps', 'refused_funders'] as const;

export const NONPROFIT_COLUMNS = [...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS] as const;
export type NonprofitColumn = (typeof NONPROFIT_COLUMNS)[number];
