import type { AuditedAction } from './audited-action';

/** Where a nonprofit was seen with its name by somebody outside its own team. */
export const SIGHTINGS = [
  'list',
  'profile',
  'matches',
  'match',
  'file',
  'snapshot',
  'introduction',
  'invitation',
  'agreement',
  'bank-account',
] as const;
export type Sighting = (typeof SIGHTINGS)[number];

export const sightingActions = {
  'seen.list': { kind: 'read', words: { es: 'Vio su nombre en una lista', en: 'Saw its name in a list' } },
  'seen.profile': { kind: 'read', words: { es: 'Abrió su perfil', en: 'Opened its profile' } },
  'seen.matches': {
    kind: 'read',
    words: { es: 'Vio su nombre entre las coincidencias', en: 'Saw its name among matches' },
  },
  'seen.match': { kind: 'read', words: { es: 'Abrió una coincidencia', en: 'Opened a match with it' } },
  'seen.file': {
    kind: 'read',
    words: { es: 'Descargó un archivo con su nombre', en: 'Took a file with its name' },
  },
  'seen.snapshot': {
    kind: 'read',
    words: { es: 'Abrió una lista guardada con su nombre', en: 'Opened a kept list with its name' },
  },
  'seen.introduction': {
    kind: 'read',
    words: { es: 'Vio su nombre en una presentación', en: 'Saw its name in an introduction' },
  },
  'seen.invitation': {
    kind: 'read',
    words: {
      es: 'Vio su nombre entre los invitados a postular',
      en: 'Saw its name among those invited to apply',
    },
  },
  'seen.agreement': {
    kind: 'read',
    words: {
      es: 'Leyó el nombre de quien firmó su convenio',
      en: 'Read the name of who signed its agreement',
    },
  },
  'seen.bank-account': {
    kind: 'read',
    words: { es: 'Leyó su cuenta bancaria para pagarle', en: 'Read its bank account to pay it' },
  },
} as const satisfies Record<`seen.${Sighting}`, AuditedAction>;
