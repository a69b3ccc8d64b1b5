import { seesIdentity } from '@puente/disclosure/core';
import type { NonprofitFacts, ReaderSight } from '@puente/matching/core';
import type { Audience, SafetyLevel } from '@puente/taxonomy/core';

/** What one audience may see, and under which label. */
export interface Reader {
  sightOf(safety: SafetyLevel): ReaderSight;
  labelOf(facts: NonprofitFacts): string;
}

/** Names and places where the audience may know them, else the alias that the funder knows. */
export async function readerFor(audience: Audience, funder: string): Promise<Reader> {
  const { aliasSource } = await import('./alias-source');
  const aliasFor = aliasSource(funder);
  const sees = (safety: SafetyLevel) => seesIdentity(safety, audience);
  return {
    sightOf: (safety) => ({ placeVisible: sees(safety), nameVisible: sees(safety) }),
    labelOf: ({ id, name, safety }) => (sees(safety) && name !== '' ? name : aliasFor(id)),
  };
}
