import type { Audience, SafetyLevel } from '@puente/taxonomy/core';
import type { ConsentAudience, ConsentClass } from './consent';
import type { FieldClass } from './field-classes';

/** As it is; as region, band or main service; not at all. */
export type Shown = 'exact' | 'coarse' | 'withheld';
export type ShownByClass = Readonly<Record<FieldClass, Shown>>;

const EVERYTHING: ShownByClass = {
  identity: 'exact',
  place: 'exact',
  work: 'exact',
  size: 'exact',
  standing: 'exact',
  terms: 'exact',
  text: 'exact',
  contact: 'exact',
  bank: 'exact',
  level: 'exact',
  internal: 'exact',
};
const NOTHING: ShownByClass = {
  identity: 'withheld',
  place: 'withheld',
  work: 'withheld',
  size: 'withheld',
  standing: 'withheld',
  terms: 'withheld',
  text: 'withheld',
  contact: 'withheld',
  bank: 'withheld',
  level: 'withheld',
  internal: 'withheld',
};
/** Contacts, bank details and the house's own marks never leave with a description. */
const NAMED: ShownByClass = { ...EVERYTHING, contact: 'withheld', bank: 'withheld', internal: 'withheld' };
const DESCRIBED: ShownByClass = {
  ...NOTHING,
  place: 'coarse',
  work: 'coarse',
  size: 'coarse',
  level: 'exact',
};
const PUBLISHED: ShownByClass = { ...NAMED, size: 'coarse', terms: 'withheld' };

/** What each audience sees of a nonprofit by its safety level, before any consent. */
export const DISCLOSURE: Readonly<Record<Audience, Readonly<Record<SafetyLevel, ShownByClass>>>> = {
  own: { open: EVERYTHING, discreet: EVERYTHING, protected: EVERYTHING },
  hip: { open: EVERYTHING, discreet: EVERYTHING, protected: EVERYTHING },
  funder: { open: NAMED, discreet: NAMED, protected: DESCRIBED },
  'donor-report': { open: PUBLISHED, discreet: DESCRIBED, protected: NOTHING },
  public: { open: PUBLISHED, discreet: NOTHING, protected: NOTHING },
};

/** What a consent shows of each class: outside the circle of funders a place stays a region, a size a band. */
export const CONSENTED: Readonly<Record<ConsentAudience, Readonly<Record<ConsentClass, Shown>>>> = {
  funder: {
    identity: 'exact',
    place: 'exact',
    work: 'exact',
    size: 'exact',
    standing: 'exact',
    terms: 'exact',
    text: 'exact',
  },
  'donor-report': {
    identity: 'exact',
    place: 'coarse',
    work: 'exact',
    size: 'coarse',
    standing: 'exact',
    terms: 'withheld',
    text: 'exact',
  },
  public: {
    identity: 'exact',
    place: 'coarse',
    work: 'exact',
    size: 'coarse',
    standing: 'exact',
    terms: 'withheld',
    text: 'exact',
  },
};

const WIDTH: Readonly<Record<Shown, number>> = { withheld: 0, coarse: 1, exact: 2 };
const wider = (one: Shown, other: Shown): Shown => (WIDTH[other] > WIDTH[one] ? other : one);

/** What an audience sees of one nonprofit: its safety level's row, widened (never narrowed) by its living consents. */
export function shownTo(
  audience: Audience,
  safety: SafetyLevel,
  consented: ReadonlySet<ConsentClass>,
): ShownByClass {
  const shown = { ...DISCLOSURE[audience][safety] };
  if (audience === 'own' || audience === 'hip') return shown;
  for (const each of consented) shown[each] = wider(shown[each], CONSENTED[audience][each]);
  return shown;
}
