import type { PlantedBug } from './planted-bug';

const DISCLOSE = 'libs/disclosure/src/core/disclose-profile.ts';

export const disclosureBugs: readonly PlantedBug[] = [
  {
    test: 'T25',
    bug: 'states, services and year are published',
    file: 'libs/disclosure/src/core/shown-row.ts',
    find: '    sizeBand: sketch.band,\n',
    replace: '    sizeBand: sketch.band,\n    states: exact.states,\n    foundedYear: exact.foundedYear,\n',
    caughtBy: 'shared by at least five whom no consent shows',
  },
  {
    test: 'T25',
    bug: 'one alias for every funder',
    file: 'libs/disclosure/src/alias-book.ts',
    find: 'aliasOf(this.key, funder, nonprofitId, this.edition)',
    replace: 'aliasOf(this.key, "all", nonprofitId, this.edition)',
    caughtBy: 'do not join',
  },
  {
    test: 'T25',
    bug: 'one alias for every year',
    file: 'libs/disclosure/src/alias-book.ts',
    find: 'aliasOf(this.key, funder, nonprofitId, this.edition)',
    replace: 'aliasOf(this.key, funder, nonprofitId)',
    caughtBy: 'do not join',
  },
  {
    test: 'T25',
    bug: 'those who consented count among those who hide',
    file: DISCLOSE,
    find: 'return coarsenProfiles(hidden.map(sketchOf), recognisable);',
    replace:
      'return coarsenProfiles(hidden.map(sketchOf), recognisable.size < 0 ? recognisable : new Set());',
    caughtBy: 'shared by at least five whom no consent shows',
  },
  {
    test: 'T25',
    bug: 'rules answer from the exact rows',
    file: 'libs/matching/src/match-index.ts',
    find: 'this.disclosed.put(row);',
    replace: '{ this.disclosed.put(row); this.disclosed.store.upsert(this.exact.facts.get(row.id)!); }',
    caughtBy: 'splits a description',
  },
  {
    test: 'T25',
    bug: 'a consent to one funder counts for all',
    file: 'libs/disclosure/src/core/consent.ts',
    find: '(consent.funderId === null || consent.funderId === funderId)',
    replace: '(consent.funderId === null || consent.funderId !== "")',
    caughtBy: 'shows nothing of it',
  },
  {
    test: 'T25',
    bug: 'a withdrawn consent still shows',
    file: 'libs/disclosure/src/core/consent.ts',
    find: 'return revokedOn === null && until >= today;',
    replace: 'return until >= today || revokedOn === "";',
    caughtBy: 'shows nothing of it',
  },
  {
    test: 'T25',
    spec: 'introductions/introductions.db-spec',
    bug: 'the handle that went with a name stays',
    file: 'libs/matching/src/circle.ts',
    find: '(view.facts.get(id)?.name ? namesOf(funder) : funder)',
    replace: '(view.facts.get(id)?.name ? namesOf(funder).split("/")[0]! : funder)',
    caughtBy: 'has another handle',
  },
  {
    test: 'T25',
    spec: 'introductions/introductions.db-spec',
    bug: 'who was named until today counts among those who hide',
    file: 'libs/matching/src/match-index.ts',
    find: 'shownUntil ? [...consents, shownByName(shownUntil)] : consents',
    replace: 'shownUntil ? [...consents, shownByName(shownUntil)].slice(0, -1) : consents',
    caughtBy: 'hides nobody until the year is over',
  },
];
