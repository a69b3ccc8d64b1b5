import { isLocale, type Locale } from '@puente/kernel';
import { nearestWord } from '@puente/organizations/core';
import { audiences, type Audience } from '@puente/taxonomy/core';
import { refuse } from './refusal';

export const FORMATS = ['json', 'csv', 'table'] as const;
export type MatchFormat = (typeof FORMATS)[number];

/** The options as commander gives them. */
export interface RawMatchOptions {
  readonly programme?: string;
  readonly nonprofits?: string;
  readonly top: string;
  readonly audience: string;
  readonly format: string;
  readonly language: string;
  readonly out?: string;
}

export interface MatchOptions {
  readonly programme: string;
  readonly nonprofits: string;
  readonly top: number;
  readonly audience: Audience;
  readonly format: MatchFormat;
  readonly language: Locale;
  readonly out: string | null;
}

const MOST_RESULTS = 1_000_000;

/** Checks the options; a wrong one is refused like any other input. */
export function readMatchOptions(raw: RawMatchOptions): MatchOptions {
  const { language } = raw;
  if (!isLocale(language)) throw wrong('--language', language, ['es', 'en']);
  return {
    programme: required('--programme', raw.programme),
    nonprofits: required('--nonprofits', raw.nonprofits),
    top: readTop(raw.top),
    audience: oneOf('--audience', raw.audience, audiences.codes),
    format: oneOf('--format', raw.format, FORMATS),
    language,
    out: raw.out ?? null,
  };
}

function required(option: string, value: string | undefined): string {
  if (value) return value;
  throw refuse(option, 'option-missing', 'Falta esta opción.', 'This option is missing.');
}

function readTop(value: string): number {
  const top = /^\d{1,7}$/.test(value) ? Number(value) : Infinity;
  if (top <= MOST_RESULTS) return top;
  const most = String(MOST_RESULTS);
  throw refuse(
    '--top',
    'option-wrong',
    `«${value}» no es un entero de 0 a ${most}.`,
    `“${value}” is no whole number from 0 to ${most}.`,
  );
}

function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw wrong(option, value, words);
}

function wrong(option: string, value: string, words: readonly string[]): Error {
  const hint = nearestWord(value, words);
  const list = words.join(', ');
  return refuse(
    option,
    'option-wrong',
    `«${value}» no es una opción (${list}).${hint ? ` ¿Quisiste decir «${hint}»?` : ''}`,
    `“${value}” is no choice (${list}).${hint ? ` Did you mean “${hint}”?` : ''}`,
  );
}
