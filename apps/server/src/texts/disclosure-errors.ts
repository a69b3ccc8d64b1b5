import type { LocaleText } from '@puente/kernel';

/** What refusals about consents and introductions say, by code. */
export const DISCLOSURE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'consent-audience': {
    es: 'Elige a quién se muestra: a todos los financiadores, a uno, en informes o en público.',
    en: 'Choose who sees it: all funders, one funder, reports or the public.',
  },
  'consent-classes-empty': { es: 'Elige qué se muestra.', en: 'Choose what is shown.' },
  'consent-classes-audience': {
    es: 'Algo de lo que elegiste no se muestra nunca a esa audiencia.',
    en: 'Something that you chose is never shown to that audience.',
  },
  'consent-public-name': {
    es: 'En público solo aparece quien se nombra: elige también la identidad.',
    en: 'Only those who are named appear in public: choose identity as well.',
  },
  'consent-until-past': {
    es: 'Elige un día posterior a hoy.',
    en: 'Choose a day after today.',
  },
  'consent-until-far': {
    es: 'Un permiso dura dos años como máximo.',
    en: 'A consent lasts two years at most.',
  },
  'consent-funder': { es: 'Ese financiador no existe.', en: 'There is no such funder.' },
  'introduction-over': {
    es: 'Esta presentación ya no espera respuesta.',
    en: 'This introduction no longer waits for an answer.',
  },
  'introduction-reason': {
    es: 'Elige una de las razones de la lista, o ninguna.',
    en: 'Choose one of the reasons in the list, or none.',
  },
};
