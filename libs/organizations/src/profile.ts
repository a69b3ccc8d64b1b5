import type { IdentifierDoubt, NonprofitFacts, StrategyLevel } from './core';
import type {
  CapacityGap,
  Form,
  FunderKind,
  LegalRoute,
  Movement,
  Need,
  Population,
  SafetyLevel,
  Service,
  StateCode,
  Strategy,
} from '@puente/taxonomy';
import { sizeBandOf } from '@puente/taxonomy';

/** What a nonprofit can say of itself; lists in order of importance, the first being the main one. */
export interface ProfileInput {
  readonly name: string;
  readonly safety: SafetyLevel;
  readonly states: readonly StateCode[];
  readonly strategies: Readonly<Partial<Record<Strategy, StrategyLevel>>>;
  readonly needs: readonly Need[];
  readonly forms: readonly Form[];
  readonly populations: readonly Population[];
  readonly services: readonly Service[];
  readonly movements: readonly Movement[];
  readonly languages: readonly string[];
  readonly annualBudgetMxn: number | null;
  readonly foundedYear: number | null;
  readonly authorisedDonee: boolean | null;
  readonly hasCluni: boolean | null;
  readonly rfc: string | null;
  readonly cluni: string | null;
  readonly legalRoutes: readonly LegalRoute[];
  readonly minAwardMxn: number | null;
  readonly acceptsPublicity: boolean | null;
  readonly capacityGaps: readonly CapacityGap[];
  readonly refusedFunders: readonly FunderKind[];
  readonly missionEs: string;
  readonly missionEn: string;
}

/** A profile as its own team and HIP see it. */
export interface OwnProfile extends ProfileInput {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: Date;
  /** Doubts about identifiers: shown, never a reason to refuse. */
  readonly doubts: readonly IdentifierDoubt[];
}

/** A profile as the matcher reads it. */
export function factsOfProfile(profile: OwnProfile): NonprofitFacts {
  const { annualBudgetMxn, hasCluni, missionEs, missionEn } = profile;
  return {
    id: profile.id,
    name: profile.name,
    safety: profile.safety,
    withheld: false,
    states: profile.states,
    regions: [],
    sizeBand: annualBudgetMxn === null ? null : sizeBandOf(annualBudgetMxn),
    strategies: profile.strategies,
    needs: profile.needs,
    forms: profile.forms,
    populations: profile.populations,
    services: profile.services,
    movements: profile.movements,
    languages: profile.languages,
    annualBudgetMxn,
    foundedYear: profile.foundedYear,
    authorisedDonee: profile.authorisedDonee,
    cluni: hasCluni,
    legalRoutes: profile.legalRoutes,
    minAwardMxn: profile.minAwardMxn,
    acceptsPublicity: profile.acceptsPublicity,
    capacityGaps: profile.capacityGaps,
    refusedFunders: profile.refusedFunders,
    mission: { es: missionEs, en: missionEn },
  };
}
