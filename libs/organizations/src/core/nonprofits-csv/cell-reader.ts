import type { ErrorParams } from '@puente/kernel';
import { isLanguageCode, strategies, type Vocabulary } from '@puente/taxonomy/core';
import type { NonprofitFacts, StrategyLevel } from '../nonprofit-facts';
import { looksLikeFormula } from '../past-grants/read-cells';
import { nearestCode } from './nearest-code';
import type { NonprofitsIssueCode } from './nonprofits-issue';

/** Takes what is wrong with the cell at hand. */
export type Refuse = (code: NonprofitsIssueCode, params: ErrorParams) => void;

const LARGEST_AMOUNT = 1e12;
const EARLIEST_YEAR = 1500;
const LETTER_FIRST = /^[A-Za-zÀ-ÿ]/;
const PLAIN_NUMBER = /^-?\d{1,18}(\.\d{1,6})?$/;
/** What nearly every amount is. */
const FEW_DIGITS = /^\d{1,12}$/;
const YEAR = /^\d{4}$/;
const LEVELS = ['1', '2', '3'];

/** Texts that may be shown; the start of a formula is refused. */
export function readText(cell: string, limit: number, refuse: Refuse): string {
  if (cell.length > limit) refuse('text-too-long', { limit });
  if (!LETTER_FIRST.test(cell) && looksLikeFormula(cell)) refuse('formula-cell', {});
  return cell.trim();
}

/** Codes joined by `|`, each once, in the order given. */
export function readCodes<Code extends string>(
  cell: string,
  vocabulary: Vocabulary<Code>,
  refuse: Refuse,
): Code[] {
  const codes: Code[] = [];
  for (let start = 0; start < cell.length;) {
    const bar = cell.indexOf('|', start);
    const end = bar < 0 ? cell.length : bar;
    const part = cell.slice(start, end);
    const code = codeOf(part, vocabulary) ?? codeOf(part.trim(), vocabulary);
    if (code !== undefined) pushOnce(codes, code);
    else if (part.trim() !== '') refuse('unknown-code', withHint(part.trim(), nearestCode(part, vocabulary)));
    start = end + 1;
  }
  return codes;
}

function pushOnce<Code>(codes: Code[], code: Code): void {
  if (!codes.includes(code)) codes.push(code);
}

/** The vocabulary's own string, found in one look-up: a slice would keep the whole file in memory. */
function codeOf<Code extends string>(part: string, vocabulary: Vocabulary<Code>): Code | undefined {
  return vocabulary.codes[vocabulary.indexOf(part as Code)];
}

const MOST_REMEMBERED = 10_000;

/** A reader that reads each cell once, for columns of few different cells. What is refused is never remembered. */
export function remembering<Value>(read: (cell: string, refuse: Refuse) => Value): typeof read {
  const known = new Map<string, Value>();
  return (cell, refuse) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    let sound = known.size < MOST_REMEMBERED;
    const value = read(cell, (code, params) => {
      sound = false;
      refuse(code, params);
    });
    if (sound) known.set(cell, value);
    return value;
  };
}

export function readLanguages(cell: string, refuse: Refuse): string[] {
  const codes = values(cell);
  for (const code of codes) if (!isLanguageCode(code)) refuse('unknown-language', { value: short(code) });
  return [...new Set(codes)];
}

/** `code:level` joined by `|`. */
export function readStrategies(cell: string, refuse: Refuse): NonprofitFacts['strategies'] {
  const levels: Record<string, StrategyLevel> = {};
  for (const part of values(cell)) {
    const colon = part.indexOf(':');
    const code = colon < 0 ? part : part.slice(0, colon).trim();
    const level = colon < 0 ? undefined : part.slice(colon + 1).trim();
    if (!strategies.has(code)) refuse('unknown-code', withHint(code, nearestCode(code, strategies)));
    else if (level === undefined) refuse('level-missing', { value: code });
    else if (!LEVELS.includes(level)) refuse('level-out-of-range', { value: short(level) });
    else levels[code] = Number(level) as StrategyLevel;
  }
  return levels;
}

export function readAmount(cell: string, refuse: Refuse): number | null {
  const text = cell.trim();
  if (text === '') return null;
  if (FEW_DIGITS.test(text)) return Number(text);
  const value = short(text);
  if (!PLAIN_NUMBER.test(text)) refuse('not-a-number', { value });
  else if (text.startsWith('-')) refuse('amount-negative', { value });
  else if (Number(text) > LARGEST_AMOUNT) refuse('amount-absurd', { value, limit: '1,000,000,000,000' });
  else return Number(text);
  return null;
}

export function readYear(cell: string, latest: number, refuse: Refuse): number | null {
  const text = cell.trim();
  if (text === '') return null;
  const year = YEAR.test(text) ? Number(text) : 0;
  if (year >= EARLIEST_YEAR && year <= latest) return year;
  refuse('year-impossible', { value: short(text), min: EARLIEST_YEAR, max: latest });
  return null;
}

export function readYesNo(cell: string, refuse: Refuse): boolean | null {
  const text = cell.trim();
  if (text === '') return null;
  if (text !== 'yes' && text !== 'no') refuse('not-yes-or-no', { value: short(text) });
  return text === 'yes';
}

/** The parts between bars, without blanks around them; empty ones do not count. */
function values(cell: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < cell.length;) {
    const bar = cell.indexOf('|', start);
    const end = bar < 0 ? cell.length : bar;
    const part = cell.slice(start, end).trim();
    if (part !== '') found.push(part);
    start = end + 1;
  }
  return found;
}

function withHint(value: string, hint: string | null): ErrorParams {
  return hint === null ? { value: short(value) } : { value: short(value), hint };
}

function short(text: string): string {
  return text.slice(0, 60);
}
