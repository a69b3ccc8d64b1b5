/** How large a form may be: far above any that people would fill in, far below what would stop the house. */
export const FORM_LIMITS = {
  sections: 40,
  questions: 200,
  checks: 60,
  options: 100,
  columns: 12,
  rows: 100,
  labelLength: 600,
  introLength: 4_000,
  textLength: 20_000,
  expressionNodes: 120,
  expressionDepth: 10,
  /** As compact JSON; stored, with a space behind each comma and colon, it stays under the million of its table. */
  bytes: 600_000,
} as const;
