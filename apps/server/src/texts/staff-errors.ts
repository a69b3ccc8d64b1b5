import type { LocaleText } from '@puente/kernel';

/** What refusals about verification and about opening an alias say, by code. */
export const STAFF_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'erasure-open': {
    es: 'Ya hay un borrado de esta organización.',
    en: 'There is an erasure of this nonprofit already.',
  },
  'reasons-needed': {
    es: 'Elige al menos un motivo: la organización tiene que saber por qué.',
    en: 'Choose at least one reason: the nonprofit has to know why.',
  },
  'reasons-not-needed': {
    es: 'Quien queda verificada no lleva motivos. Quítalos o cambia la decisión.',
    en: 'Whoever is verified needs no reasons. Remove them or change the decision.',
  },
  'alias-shape': {
    es: 'Un alias se ve así: ONG 7K3QD-M2X9A.',
    en: 'An alias looks like this: ONG 7K3QD-M2X9A.',
  },
  'alias-unknown': {
    es: 'Esa financiadora no ve este alias este año. Revisa cada signo.',
    en: 'This funder does not see such an alias this year. Check every sign.',
  },
  'funder-unknown': { es: 'Elige una financiadora.', en: 'Choose a funder.' },
  'request-decided': { es: 'Ya se decidió.', en: 'It has been decided already.' },
  'request-expired': {
    es: 'Venció: pasaron tres días sin decisión. Hay que pedirlo de nuevo.',
    en: 'It has expired: three days passed without a decision. Ask anew.',
  },
  'requester-gone': {
    es: 'Quien lo pidió ya no puede ver la respuesta; no se abrió nada.',
    en: 'Whoever asked can no longer see the answer; nothing was opened.',
  },
  'message-needed': {
    es: 'Con «otro motivo», escribe cuál en el mensaje.',
    en: 'With “another reason”, say which in the message.',
  },
  'cluni-shape': {
    es: 'La CLUNI no tiene la forma usual (14 caracteres).',
    en: 'The CLUNI does not have the usual form (14 characters).',
  },
  'cluni-rfc': {
    es: 'La CLUNI no empieza como el RFC.',
    en: 'The CLUNI does not begin like the RFC.',
  },
};
