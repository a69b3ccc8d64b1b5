import type { DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { SMALLEST_GROUP } from './coarsen-profiles';
import type { ConsentFact, ConsentTerms } from './consent';
import { funderRow, publicRow, sharedDescriptions, sketchOf, type ConsentsById } from './disclose-profile';

/** What an audience sees of a nonprofit, and how many that could be. */
export interface Sighted {
  /** The row as the audience sees it; null where it sees nothing. */
  readonly facts: NonprofitFacts | null;
  /** How many protected nonprofits would fit this row, itself counted; null: fewer than five, so that none is betrayed. */
  readonly fits: number | null;
}

interface Ground {
  readonly rows: readonly NonprofitFacts[];
  readonly consents: ConsentsById;
  readonly today: DateOnly;
}

type To = Pick<ConsentTerms, 'audience' | 'funderId'>;

/** What an audience sees of a nonprofit today, under the consents that live. */
export function seenBy(ground: Ground, id: string, to: To): Sighted {
  const exact = ground.rows.find((row) => row.id === id);
  const facts = exact ? rowFor(exact, ground, to) : null;
  return { facts, fits: facts ? fitting(facts, ground) : null };
}

/** The same as if the nonprofit had signed one more consent. */
export function seenWith(ground: Ground, id: string, terms: ConsentTerms): Sighted {
  const more: ConsentFact = { ...terms, revokedOn: null };
  const consents = new Map(ground.consents).set(id, [...(ground.consents.get(id) ?? []), more]);
  return seenBy({ ...ground, consents }, id, terms);
}

function rowFor(exact: NonprofitFacts, ground: Ground, { audience, funderId }: To): NonprofitFacts | null {
  const { rows, consents, today } = ground;
  if (audience === 'funder') {
    const sketches = sharedDescriptions(rows, consents, today);
    return funderRow(exact, { sketches, consents, today }, funderId);
  }
  return publicRow(exact, consents, today, audience);
}

/** Those among whom somebody who knew everything would have to look: protected, and agreeing with all that is shown. */
function fitting(shown: NonprofitFacts, { rows }: Ground): number | null {
  const fits = rows.filter((row) => row.safety === 'protected' && agrees(shown, row)).length;
  return fits < SMALLEST_GROUP ? null : fits;
}

function agrees(shown: NonprofitFacts, row: NonprofitFacts): boolean {
  const { region, service, band } = sketchOf(row);
  return (
    (shown.name === '' || shown.name === row.name) &&
    (shown.regions[0] ?? region) === region &&
    (shown.sizeBand ?? band) === band &&
    (shown.services.length === 0 || shown.services[0] === service) &&
    LISTS.every((key) => shown[key].length === 0 || shown[key].join() === row[key].join()) &&
    VALUES.every((key) => shown[key] === null || shown[key] === row[key]) &&
    (shown.mission.es === '' || shown.mission.es === row.mission.es)
  );
}

const LISTS = ['states', 'needs', 'forms', 'populations', 'movements', 'languages', 'legalRoutes'] as const;
const VALUES = [
  'annualBudgetMxn',
  'foundedYear',
  'authorisedDonee',
  'cluni',
  'minAwardMxn',
  'acceptsPublicity',
] as const;
