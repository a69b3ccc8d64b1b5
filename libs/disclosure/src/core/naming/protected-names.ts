import type { DateOnly } from '@puente/kernel';
import { states, type Audience, type SafetyLevel, type StateCode } from '@puente/taxonomy/core';
import { consentedClasses, type ConsentFact } from '../consent';
import { seesIdentity } from '../visibility';
import type { KnownName } from './find-names';

/** A nonprofit as far as it decides what of it may be told. */
export interface NamedNonprofit {
  readonly name: string;
  readonly safety: SafetyLevel;
  readonly states: readonly StateCode[];
  /** Its numbers in registers. */
  readonly numbers: readonly string[];
  /** Its people and contacts. */
  readonly people: readonly string[];
  readonly consents: readonly ConsentFact[];
}

/** For whom a text is, and when. */
export interface TextReader {
  readonly audience: Extract<Audience, 'donor-report' | 'public'>;
  /** States that a report places awards in anyway. */
  readonly placed: ReadonlySet<StateCode>;
  readonly today: DateOnly;
}

/**
 * What may not stand in a text about these nonprofits: of each that did not choose to be known its name and numbers, unless it
 * consented to be named to such readers, and the states where only such work, unless it consented to that; of all of them the
 * names of people, to which no consent of an organisation reaches.
 */
export function protectedNames(nonprofits: readonly NamedNonprofit[], reader: TextReader): KnownName[] {
  const hidden = nonprofits.map((each) => ({ each, classes: shownClasses(each, reader) }));
  const open = new Set(hidden.flatMap(({ each, classes }) => (classes.has('place') ? each.states : [])));
  return hidden.flatMap(({ each, classes }): KnownName[] => [
    ...(classes.has('identity') ? [] : identityOf(each)),
    ...(classes.has('place')
      ? []
      : each.states.filter((state) => !open.has(state) && !reader.placed.has(state)).map(placeOf)),
    ...each.people.map((text) => ({ kind: 'person' as const, text })),
  ]);
}

const identityOf = ({ name, numbers }: NamedNonprofit): KnownName[] => [
  { kind: 'organization', text: name },
  ...numbers.map((text) => ({ kind: 'register' as const, text })),
];

const placeOf = (state: StateCode): KnownName => ({ kind: 'place', text: states.label(state).es });

function shownClasses(
  { safety, consents }: NamedNonprofit,
  { audience, today }: TextReader,
): ReadonlySet<string> {
  if (seesIdentity(safety, audience)) return new Set(['identity', 'place']);
  return consentedClasses(consents, audience, null, today);
}
