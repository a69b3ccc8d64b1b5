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
  const aliasFor = await aliases(funder);
  const sees = (safety: SafetyLevel) => seesIdentity(safety, audience);
  return {
    sightOf: (safety) => ({ placeVisible: sees(safety), nameVisible: sees(safety) }),
    labelOf: ({ id, name, safety }) => (sees(safety) && name !== '' ? name : aliasFor(id)),
  };
}

/** The key is read, or made, only when somebody needs an alias. */
async function aliases(funder: string): Promise<(id: string) => string> {
  const [{ aliasKey }, { aliasOf }] = await Promise.all([
    import('@puente/config'),
    import('@puente/disclosure'),
  ]);
  let key: Buffer | null = null;
  return (id) => aliasOf((key ??= aliasKey()), funder, id);
}
