import type { AuditedAction } from './audited-action';

/** Profiles, programmes, lists that are kept, and what comes in by file. */
export const portfolioActions = {
  'portfolio.taken-out': {
    kind: 'read',
    words: { es: 'Descargó el resumen de sus apoyos', en: 'Downloaded the summary of its awards' },
  },
  'open-data.made': {
    kind: 'read',
    words: { es: 'Hizo un archivo de datos abiertos', en: 'Made a file of open data' },
  },
  'portfolio.edition-asked': {
    kind: 'change',
    words: {
      es: 'Pidió una edición de las cifras de todos los apoyos',
      en: 'Asked for an edition of the figures of all awards',
    },
  },
  'exposure.asked': {
    kind: 'change',
    words: {
      es: 'Pidió medir cómo reparten sus lugares las listas',
      en: 'Asked to measure how lists spread their places',
    },
  },
  'profile.changed': { kind: 'change', words: { es: 'Cambió el perfil', en: 'Changed the profile' } },
  'donee.said': {
    kind: 'change',
    words: {
      es: 'Dijo qué autorización tiene para recibir donativos',
      en: 'Said which authorisation it has to receive donations',
    },
  },
  'nonprofit.added': {
    kind: 'change',
    words: { es: 'Registró la organización desde un archivo', en: 'Registered the nonprofit from a file' },
  },
  'nonprofit.replaced': {
    kind: 'change',
    words: { es: 'Cambió el perfil desde un archivo', en: 'Changed the profile from a file' },
  },
  'nonprofits.imported': {
    kind: 'change',
    words: { es: 'Importó un archivo de organizaciones', en: 'Imported a file of nonprofits' },
  },
  'grants.imported': {
    kind: 'change',
    words: { es: 'Importó un archivo de donativos anteriores', en: 'Imported a file of past grants' },
  },
  'programme.created': { kind: 'change', words: { es: 'Creó un programa', en: 'Created a programme' } },
  'programme.changed': { kind: 'change', words: { es: 'Cambió un programa', en: 'Changed a programme' } },
  'programme.published': {
    kind: 'change',
    words: { es: 'Publicó un programa', en: 'Published a programme' },
  },
  'programme.closed': { kind: 'change', words: { es: 'Cerró un programa', en: 'Closed a programme' } },
  'snapshot.saved': {
    kind: 'change',
    words: { es: 'Guardó una lista de coincidencias', en: 'Kept a list of matches' },
  },
} as const satisfies Record<string, AuditedAction>;
