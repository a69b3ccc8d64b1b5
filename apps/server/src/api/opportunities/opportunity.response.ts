import type { Opportunity, OwnHint } from '@puente/matching';
import type { LocaleTextResponse } from '../../http/problem.response';
import type { MatchPartResponse, MatchRuleResponse } from '../matches/match.response';

/** A published programme as one nonprofit sees it: both directions and their harmonic mean, each 0 to 100. */
export class OpportunityResponse {
  programme!: string;
  funder!: string;
  title!: LocaleTextResponse;
  text!: LocaleTextResponse;
  eligible!: 'yes' | 'unknown' | 'no';
  fused!: number;
  forProgramme!: number;
  forNonprofit!: number;
  weights!: Record<string, number>;
  parts!: MatchPartResponse[];
  rules!: MatchRuleResponse[];
  changes!: LocaleTextResponse[];
}

export function toOpportunityResponse({ programme, fit }: Opportunity): OpportunityResponse {
  const { facts } = programme;
  return {
    programme: programme.id,
    funder: facts.funder,
    title: facts.title,
    text: facts.text,
    eligible: fit.eligible,
    fused: fit.fused,
    forProgramme: fit.theirs,
    forNonprofit: fit.own,
    weights: { ...facts.weights },
    parts: fit.match.parts.map(({ code, weight, value, evidence }) => ({ code, weight, value, evidence })),
    rules: [...fit.match.rules],
    changes: [...fit.match.changes],
  };
}

/** What a funder told this nonprofit, with the programmes of others that suit it most today. */
export class ProgrammeHintResponse {
  funder!: string;
  givenAt!: string;
  /** Ids of published programmes. */
  programmes!: string[];
}

export const toHintResponse = ({ funder, givenAt, programmes }: OwnHint): ProgrammeHintResponse => ({
  ...{ funder, givenAt: givenAt.toISOString() },
  programmes: programmes.map(({ id }) => id),
});
