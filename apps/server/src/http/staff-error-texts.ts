import type { LocaleText } from '@puente/kernel';

/** What refusals about verification say, by code. */
export const STAFF_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'reasons-needed': {
    es: 'Elige al menos un motivo: la organización tiene que saber por qué.',
    en: 'Choose at least one reason: the nonprofit has to know why.',
  },
  'reasons-not-needed': {
    es: 'Quien queda verificada no lleva motivos. Quítalos o cambia la decisión.',
    en: 'Whoever is verified needs no reasons. Remove them or change the decision.',
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
