import type { DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { SMALLEST_GROUP, type ProfileSketch } from './coarsen-profiles';
import { consentedClasses, type ConsentFact, type ConsentTerms } from './consent';
import {
  funderRow,
  publicRow,
  recognisable,
  sharedDescriptions,
  sketchOf,
  type ConsentsById,
} from './disclose-profile';
import { shownTo, type ShownByClass } from './disclosure-table';
import { fieldClasses, type FieldClass } from './field-classes';
import { valuesOf } from './shown-row';

/** What an audience sees of a nonprofit, and how many that could be. */
export interface Sighted {
  /** The row as the audience sees it; null where it sees nothing. */
  readonly facts: NonprofitFacts | null;
  /**
   * How many of the same level would fit this row, itself counted, without those whom somebody recognises by consents of
   * their own; null: fewer than five, so that none is betrayed.
   */
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
  return { facts, fits: exact && facts ? fitting(facts, exact, ground, to) : null };
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

/** Among how many somebody who knew everything would have to look: all that agree with what is shown. */
function fitting(facts: NonprofitFacts, exact: NonprofitFacts, ground: Ground, to: To): number | null {
  const { rows, consents, today } = ground;
  const given = consentedClasses(consents.get(exact.id) ?? [], to.audience, to.funderId, today);
  const shown = shownTo(to.audience, exact.safety, given);
  const alone = recognisable(consents, today);
  const others = rows.filter(
    (row) =>
      row.id !== exact.id &&
      row.safety === exact.safety &&
      !alone.has(row.id) &&
      agrees(facts, row, shown, to.audience),
  );
  return others.length + 1 < SMALLEST_GROUP ? null : others.length + 1;
}

/** Whether the row would show the same: of what funders see coarse, as far as the shared description goes. */
function agrees(
  facts: NonprofitFacts,
  row: NonprofitFacts,
  shown: ShownByClass,
  audience: To['audience'],
): boolean {
  return fieldClasses.every((each) =>
    audience === 'funder' && shown[each] === 'coarse'
      ? (DESCRIBED[each]?.(facts, sketchOf(row)) ?? true)
      : says(facts, valuesOf(each, shown[each], row)),
  );
}

const DESCRIBED: Partial<Record<FieldClass, (facts: NonprofitFacts, sketch: ProfileSketch) => boolean>> = {
  place: ({ regions }, { region }) => regions.length === 0 || regions[0] === region,
  work: ({ services }, { service }) => services.length === 0 || services[0] === service,
  size: ({ sizeBand }, { band }) => sizeBand === null || sizeBand === band,
};

function says(facts: NonprofitFacts, values: Partial<NonprofitFacts>): boolean {
  const keys = Object.keys(values) as (keyof NonprofitFacts)[];
  return keys.every((key) => JSON.stringify(facts[key]) === JSON.stringify(values[key]));
}
