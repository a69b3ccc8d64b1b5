import { legalRoutes, type LegalRoute, type SafetyLevel } from '@puente/taxonomy/core';
import type { SeededSource } from '../seeded-source';

const UNKNOWN = 0.25;
const UNKNOWN_FOUNDING = 0.12;
const FIRST_YEAR = 1985;
const LAST_YEAR = 2024;
const ESTABLISHED_MXN = 2_000_000;

/** Percent that accept to be named in public, and that refuse; the rest has not said. */
const PUBLICITY: Readonly<Record<SafetyLevel, { readonly yes: number; readonly no: number }>> = {
  open: { yes: 70, no: 12 },
  discreet: { yes: 15, no: 55 },
  protected: { yes: 0, no: 70 },
};

/** Founded between 1985 and 2024, more of them lately; `null` where it is not told. */
export function foundedYear(source: SeededSource): number | null {
  if (source.chance(UNKNOWN_FOUNDING)) return null;
  return LAST_YEAR - Math.floor((LAST_YEAR - FIRST_YEAR + 1) * source.fraction() ** 1.6);
}

/** Authorised donee status, likelier for larger budgets; `null` where it is not told. */
export function isAuthorisedDonee(source: SeededSource, budget: number | null): boolean | null {
  if (source.chance(UNKNOWN)) return null;
  return source.chance(budget !== null && budget >= ESTABLISHED_MXN ? 0.7 : 0.35);
}

export function hasCluni(source: SeededSource): boolean | null {
  return source.chance(UNKNOWN) ? null : source.chance(0.6);
}

/** The ways in which money can reach it; empty where nobody has looked into it yet. */
export function possibleRoutes(source: SeededSource, isDonee: boolean | null): LegalRoute[] {
  if (source.chance(UNKNOWN)) return [];
  const likely: Readonly<Record<LegalRoute, number>> = {
    'public-charity': 0.05,
    treaty: isDonee ? 0.6 : 0,
    'equivalency-determination': isDonee ? 0.5 : 0.2,
    'expenditure-responsibility': 0.45,
    'through-hip': 0.6,
    domestic: 0.7,
  };
  const found = legalRoutes.codes.filter((code) => source.chance(likely[code]));
  return found.length > 0 ? found : ['through-hip'];
}

export function acceptsPublicity(source: SeededSource, safety: SafetyLevel): boolean | null {
  const { yes, no } = PUBLICITY[safety];
  const drawn = source.fraction() * 100;
  if (drawn < yes) return true;
  return drawn < yes + no ? false : null;
}
