import type { NonprofitFacts, NonprofitProfileView } from '@puente/matching';
import type { NonprofitCardResponse } from '../matches/match.response';
import { toCardResponse } from '../matches/match.response';

/** A profile as this reader may see it; what is withheld is empty or null. */
export class NonprofitResponse {
  nonprofit!: NonprofitCardResponse;
  withheld!: boolean;
  facts!: Record<string, unknown>;
}

export function toNonprofitResponse({ card, facts }: NonprofitProfileView): NonprofitResponse {
  return { nonprofit: toCardResponse(card), withheld: facts.withheld, facts: visibleFacts(facts) };
}

/** Without id and name: the card's handle and label stand for both. */
export function visibleFacts({
  id: _id,
  name: _name,
  withheld: _withheld,
  sizeBand: _band,
  ...facts
}: NonprofitFacts): Record<string, unknown> {
  return { ...facts };
}
