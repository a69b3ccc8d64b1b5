import type { Sighted } from '@puente/disclosure';
import type { Locale } from '@puente/kernel';
import { sizeBandOf, type SizeBand } from '@puente/taxonomy';
import { say } from '../../texts';
import { missionOf, sectionsOf } from '../nonprofits/shown-profile';
import type { SightView } from './visibility.view';

/** Who looks, and under which heading. */
export interface Onlooker {
  readonly id: string;
  readonly audience: string;
  /** A funder knows who is not named by an alias; others by none. */
  readonly isFunder: boolean;
}

/** What somebody sees, in the words and sections of the real profile page. */
export function sightView({ facts, fits }: Sighted, onlooker: Onlooker, locale: Locale): SightView {
  const { id, audience, isFunder } = onlooker;
  if (!facts) {
    const nothing = say(locale, isFunder ? 'visibility.nothingFunder' : 'visibility.nothing');
    return { id, audience, label: null, nothing, mission: null, sections: [], shared: null };
  }
  const unnamed = say(locale, isFunder ? 'visibility.alias' : 'visibility.noName');
  return {
    id,
    audience,
    label: facts.name || unnamed,
    nothing: null,
    mission: missionOf(facts),
    sections: sectionsOf(facts, bandOf(facts), locale),
    shared: sharedWords(facts.name !== '', fits, locale),
  };
}

function bandOf({ withheld, annualBudgetMxn, sizeBand }: NonNullable<Sighted['facts']>): SizeBand | null {
  return withheld || annualBudgetMxn === null ? sizeBand : sizeBandOf(annualBudgetMxn);
}

/** Who is named shares its description with nobody; how few others there are below five is never said. */
function sharedWords(isNamed: boolean, fits: number | null, locale: Locale): string | null {
  if (isNamed) return null;
  return fits === null
    ? say(locale, 'visibility.sharedByFew')
    : say(locale, 'visibility.sharedBy', { count: fits - 1 });
}
