import type { OwnProfile } from '@puente/organizations';

/** A nonprofit's own profile, as its team sees it. `doubts` are warnings about identifiers, never refusals. */
export class OwnProfileResponse {
  id!: string;
  version!: number;
  name!: string;
  safety!: string;
  states!: string[];
  strategies!: Record<string, number>;
  needs!: string[];
  forms!: string[];
  populations!: string[];
  services!: string[];
  movements!: string[];
  languages!: string[];
  annualBudgetMxn!: number | null;
  foundedYear!: number | null;
  authorisedDonee!: boolean | null;
  hasCluni!: boolean | null;
  rfc!: string | null;
  cluni!: string | null;
  legalRoutes!: string[];
  minAwardMxn!: number | null;
  acceptsPublicity!: boolean | null;
  capacityGaps!: string[];
  refusedFunders!: string[];
  missionEs!: string;
  missionEn!: string;
  updatedAt!: string;
  doubts!: string[];
}

export function toOwnProfileResponse(profile: OwnProfile): OwnProfileResponse {
  return {
    id: profile.id,
    version: profile.version,
    name: profile.name,
    safety: profile.safety,
    states: [...profile.states],
    strategies: { ...profile.strategies },
    needs: [...profile.needs],
    forms: [...profile.forms],
    populations: [...profile.populations],
    services: [...profile.services],
    movements: [...profile.movements],
    languages: [...profile.languages],
    annualBudgetMxn: profile.annualBudgetMxn,
    foundedYear: profile.foundedYear,
    authorisedDonee: profile.authorisedDonee,
    hasCluni: profile.hasCluni,
    rfc: profile.rfc,
    cluni: profile.cluni,
    legalRoutes: [...profile.legalRoutes],
    minAwardMxn: profile.minAwardMxn,
    acceptsPublicity: profile.acceptsPublicity,
    capacityGaps: [...profile.capacityGaps],
    refusedFunders: [...profile.refusedFunders],
    missionEs: profile.missionEs,
    missionEn: profile.missionEn,
    updatedAt: profile.updatedAt.toISOString(),
    doubts: [...profile.doubts],
  };
}
