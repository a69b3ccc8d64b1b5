import type { SeededSource } from '../seeded-source';

interface BudgetBand {
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Pesos a year; most groups are small. */
const BUDGET_BANDS: readonly BudgetBand[] = [
  { share: 66, from: 150_000, to: 1_950_000, step: 10_000 },
  { share: 25, from: 2_000_000, to: 10_000_000, step: 50_000 },
  { share: 9, from: 10_500_000, to: 40_000_000, step: 250_000 },
];
const UNKNOWN_BUDGET = 0.12;
const UNKNOWN_MINIMUM = 0.5;
const MINIMA_WITHOUT_BUDGET = [50_000, 100_000, 150_000, 200_000];

/** The annual budget in pesos, or `null` where it is not told. */
export function annualBudget(source: SeededSource): number | null {
  if (source.chance(UNKNOWN_BUDGET)) return null;
  const { from, to, step } = source.weighted(BUDGET_BANDS, ({ share }) => share);
  const drawn = from * (to / from) ** source.fraction();
  return Math.round(drawn / step) * step;
}

/** The smallest award worth its paperwork, in pesos: 4 to 15 % of the budget, or `null` where none is stated. */
export function minimumAward(source: SeededSource, budget: number | null): number | null {
  if (source.chance(UNKNOWN_MINIMUM)) return null;
  if (budget === null) return source.pick(MINIMA_WITHOUT_BUDGET);
  const drawn = budget * (0.04 + 0.11 * source.fraction());
  return Math.min(1_500_000, Math.max(20_000, Math.round(drawn / 10_000) * 10_000));
}
