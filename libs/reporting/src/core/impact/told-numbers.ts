import { LOCALES, type FieldError } from '@puente/kernel';
import { isMoney, type ReportCell, type ReportDocument } from '@puente/rendering/core';
import { textsOf, type ImpactTexts } from './impact-texts';
import { numbersInWords } from './number-words';

/** Digits with the marks that stand between thousands, and decimals. */
const NUMBER = /\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d{1,2})?/g;
const GROUPS = /[.,\u00a0\u202f](?=\d{3}(?:\D|$))/g;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * Numbers in the texts of editors that no figure of the report shows. What is withheld from a table must not stand in a
 * sentence, and a number that nobody can look up is no figure, in digits or in words; years may be told.
 */
export function untoldNumbers(texts: ImpactTexts, document: ReportDocument): FieldError[] {
  const shown = new Set(document.blocks.flatMap((block) => numbersIn(block)));
  return textsOf(texts).flatMap(([field, text]) =>
    LOCALES.flatMap((locale) => {
      const digits = numbersOf(text[locale]).map((value) => ({ value, number: value }));
      const inWords = numbersInWords(text[locale], locale).map(({ value, words }) => ({
        value,
        number: words,
      }));
      const untold = [...digits, ...inWords].find(({ value }) => !shown.has(value) && !isYear(value));
      if (untold === undefined) return [];
      const { number } = untold;
      return [{ field: `${field}.${locale}`, code: 'impact-number', params: { number } }];
    }),
  );
}

const numbersOf = (text: string): number[] =>
  (text.match(NUMBER) ?? []).map((each) => Number(each.replace(GROUPS, '').replace(',', '.')));

const isYear = (number: number): boolean =>
  Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR;

/** The values of cells; texts of the report itself are none. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  if (isMoney(value as ReportCell)) return [Number((value as { minor: string }).minor) / 100];
  return Object.entries(value).flatMap(([name, each]) => (DESCRIBES.has(name) ? [] : numbersIn(each)));
}

/** Numbers that say how something is drawn. */
const DESCRIBES = new Set(['columns', 'level', 'measure', 'measures', 'figure']);
