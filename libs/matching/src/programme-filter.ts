import { regionOf, type Region, type Strategy } from '@puente/taxonomy';
import type { ProgrammeFacts } from './core';
import type { MatchStanding } from './match';
import type { Opportunity } from './opportunity.service';

/** Narrows the programmes that a nonprofit sees. */
export interface ProgrammeFilter {
  readonly standing?: MatchStanding;
  readonly strategy?: Strategy;
  readonly region?: Region;
}

const STANDINGS = { yes: 'eligible', unknown: 'unknown', no: 'ineligible' } as const;

export function passesProgrammeFilter(
  { standing, strategy, region }: ProgrammeFilter,
  { programme: { facts }, fit }: Opportunity,
): boolean {
  return (
    (!standing || STANDINGS[fit.eligible] === standing) &&
    (!strategy || strategy in facts.strategies) &&
    (!region || funds(facts, region))
  );
}

/** A programme that names no place funds anywhere. */
const funds = ({ regions, states }: ProgrammeFacts, region: Region): boolean =>
  (regions.length === 0 && states.length === 0) ||
  regions.includes(region) ||
  states.some((state) => regionOf(state) === region);
