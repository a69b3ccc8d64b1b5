import type { AuditedAction } from './audited-action';

/** What a team does with its shortlists; never whom a line is about, nor what was noted. */
export const shortlistActions = {
  'shortlist.begun': { kind: 'change', words: { es: 'Empezó una lista corta', en: 'Began a shortlist' } },
  'shortlist.changed': {
    kind: 'change',
    words: {
      es: 'Cambió el nombre de una lista corta, o la archivó',
      en: 'Renamed a shortlist, or put it away',
    },
  },
  'shortlist.entry-added': {
    kind: 'change',
    words: { es: 'Puso una organización en una lista corta', en: 'Put a nonprofit on a shortlist' },
  },
  'shortlist.entry-changed': {
    kind: 'change',
    words: {
      es: 'Cambió qué hacer con una organización de una lista corta',
      en: 'Changed what to do with a nonprofit on a shortlist',
    },
  },
  'shortlist.entry-moved': {
    kind: 'change',
    words: { es: 'Cambió el orden de una lista corta', en: 'Changed the order of a shortlist' },
  },
  'shortlist.entry-removed': {
    kind: 'change',
    words: { es: 'Quitó una organización de una lista corta', en: 'Took a nonprofit off a shortlist' },
  },
  'shortlist.entry-restored': {
    kind: 'change',
    words: { es: 'Devolvió una organización a una lista corta', en: 'Put a nonprofit back on a shortlist' },
  },
  'shortlist.noted': {
    kind: 'change',
    words: { es: 'Anotó algo en una lista corta', en: 'Noted something on a shortlist' },
  },
  'shortlist.hint-given': {
    kind: 'change',
    words: {
      es: 'Dijo a una organización apartada que otros programas le pueden convenir más',
      en: 'Told a nonprofit that was set aside that other programmes may suit it better',
    },
  },
  'hint.received': {
    kind: 'change',
    words: {
      es: 'Dijo que programas de otras financiadoras pueden convenirles más',
      en: 'Said that programmes of other funders may suit it better',
    },
  },
  'shortlist.note-removed': {
    kind: 'change',
    words: { es: 'Quitó una nota propia de una lista corta', en: 'Took a note of its own off a shortlist' },
  },
} as const satisfies Record<string, AuditedAction>;
