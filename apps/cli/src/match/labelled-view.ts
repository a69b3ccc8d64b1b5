import { createHmac } from 'node:crypto';
import { aliasKey } from '@puente/config';
import { aliasMessage, aliasText, seesIdentity } from '@puente/disclosure/core';
import type { NonprofitFacts, ReaderSight } from '@puente/matching/core';
import type { Audience, SafetyLevel } from '@puente/taxonomy/core';

/** What one audience may see, and under which label. */
export interface Reader {
  sightOf(safety: SafetyLevel): ReaderSight;
  labelOf(facts: NonprofitFacts): string;
}

/** Names and places where the audience may know them, else the alias that the funder knows. */
export function readerFor(audience: Audience, funder: string): Reader {
  let key: Buffer | null = null;
  const sees = (safety: SafetyLevel) => seesIdentity(safety, audience);
  return {
    sightOf: (safety) => ({ placeVisible: sees(safety), nameVisible: sees(safety) }),
    labelOf: ({ id, name, safety }) => {
      if (sees(safety) && name !== '') return name;
      // The key is read, or made, only when somebody needs an alias.
      return alias((key ??= aliasKey()), funder, id);
    },
  };
}

/** As `aliasOf` of the disclosure room, whose index would load the whole of Nest first. */
function alias(key: Buffer, funder: string, nonprofitId: string): string {
  return aliasText(createHmac('sha256', key).update(aliasMessage(funder, nonprofitId), 'utf8').digest());
}
