import { editionOf } from '@puente/disclosure';
import { dayInMexico } from '@puente/kernel';
import type { Circle } from '../circle';
import { entryShows, type NonprofitFacts } from '../core';

/** What of a stored entry decides whether it still shows its nonprofit. */
export interface StoredEntry {
  readonly nonprofitId: string;
  readonly byName: boolean;
  readonly addedAt: Date;
}

/** The nonprofit of an entry as its reader's circle knows it today; null where it may not stand there any more. */
export function factsOfEntry(
  circle: Circle,
  { nonprofitId, byName, addedAt }: StoredEntry,
  now: Date,
): NonprofitFacts | null {
  const facts = circle.view.facts.get(nonprofitId);
  if (!facts) return null;
  const addedOn = dayInMexico(addedAt);
  const until = circle.namedUntil(nonprofitId);
  const sight = {
    byName,
    isNamed: facts.name !== '',
    // The name's last day itself counts as over: who adds the alias that day would else learn whose it is.
    hadNameSince: until !== null && until > addedOn,
    sameEdition: editionOf(addedOn) === editionOf(dayInMexico(now)),
  };
  return entryShows(sight) ? facts : null;
}
