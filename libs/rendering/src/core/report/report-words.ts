import type { Locale } from '@puente/kernel';

const es = {
  readMe: 'Léeme',
  preparedBy: 'Elaborado por',
  day: 'Datos al',
  page: 'Página',
  of: 'de',
  sources: 'Fuentes',
  source: 'Fuente',
  what: 'Qué queda fuera',
  why: 'Por qué',
  kept: 'Reservado',
  unknown: 'Sin dato',
  keptWhy:
    '«Reservado»: la cifra se guarda para que nadie pueda ser identificado. «Sin dato»: no se sabe; no es cero.',
  inset: 'Centro del país',
  asTable: 'Las mismas cifras en una tabla',
  figure: 'Cifra',
  value: 'Valor',
  note: 'Nota',
  currency: 'Moneda',
  hash: 'SHA-256 de los datos',
  ofTarget: (actual: string, target: string): string => `${actual} de ${target}`,
};

/** What every report says around its own texts. */
export type ReportWords = typeof es;

const en: ReportWords = {
  readMe: 'Read me',
  preparedBy: 'Prepared by',
  day: 'Data as of',
  page: 'Page',
  of: 'of',
  sources: 'Sources',
  source: 'Source',
  what: 'What is left out',
  why: 'Why',
  kept: 'Withheld',
  unknown: 'Not known',
  keptWhy: '“Withheld”: the figure is kept back so that nobody can be identified. “Not known” is not zero.',
  inset: 'Centre of the country',
  asTable: 'The same figures as a table',
  figure: 'Figure',
  value: 'Value',
  note: 'Note',
  currency: 'Currency',
  hash: 'SHA-256 of the data',
  ofTarget: (actual, target) => `${actual} of ${target}`,
};

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { es, en };
