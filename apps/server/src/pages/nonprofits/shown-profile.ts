import type { Locale } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/matching';
import type { SizeBand } from '@puente/taxonomy';
import type { FactSection } from '../shared/facts.view';
import { factSections, withheldSections } from './fact-sections';
import type { Mission } from './profile.view';

/** The facts of a row as its reader may see them. */
export function sectionsOf(facts: NonprofitFacts, band: SizeBand | null, locale: Locale): FactSection[] {
  return (facts.withheld ? withheldSections : factSections)(facts, band, locale);
}

/** A withheld mission is empty in the facts already, unless a consent shows it. */
export function missionOf({ withheld, mission: { es, en } }: NonprofitFacts): Mission | null {
  return withheld && !es && !en ? null : { es: es || null, en: en || null };
}
