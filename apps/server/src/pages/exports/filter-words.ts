import type { ExportFilters } from '@puente/exports';
import {
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  STAGES,
  type ReceivedQuery,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import {
  regions,
  safetyLevels,
  services,
  sizeBands,
  states,
  strategies,
  type Vocabulary,
} from '@puente/taxonomy';
import { say, type TextKey } from '../../texts';
import { answerWords, markWords } from '../received/received-words';
import { stageWords } from '../reviews/review-words';

const VOCABULARIES: Readonly<Record<string, Vocabulary<string>>> = {
  region: regions,
  state: states,
  service: services,
  band: sizeBands,
  strategy: strategies,
  safety: safetyLevels,
};
const OTHERS: Readonly<Record<string, TextKey>> = {
  eligible: 'matches.eligible',
  unknown: 'matches.unknown',
  ineligible: 'matches.ineligible',
};

/** How what was received is narrowed and put in order. */
const RECEIVED: Readonly<Record<string, (value: string, locale: Locale) => string | null>> = {
  stage: (value, locale) => inWords(STAGES, value, (code) => stageWords(code, locale)),
  answer: (value, locale) => inWords(RECEIVED_ANSWERS, value, (code) => answerWords(code, locale)),
  mark: (value, locale) => inWords(RECEIVED_MARKS, value, (code) => markWords(code, locale)),
  order: (value, locale) => inWords(RECEIVED_ORDERS, value, (code) => say(locale, `received.order-${code}`)),
};

function inWords<Code extends string>(
  codes: readonly Code[],
  value: string,
  words: (code: Code) => string,
): string | null {
  const code = codes.find((each) => each === value);
  return code ? words(code) : null;
}

/** How a list was narrowed, in words; the whole list says so. */
export function filterWords(filters: ExportFilters, locale: Locale): string[] {
  const words = Object.entries(filters).flatMap(([name, value]) => wordOf(name, value, locale) ?? []);
  return words.length > 0 ? words : [say(locale, 'exports.whole')];
}

function wordOf(name: string, value: ExportFilters[string], locale: Locale): string | null {
  if (name === 'weights') return say(locale, 'exports.otherWeights');
  if (name === 'searched') return say(locale, 'exports.searched');
  if (typeof value !== 'string') return null;
  if (name === 'standing') return OTHERS[value] ? say(locale, OTHERS[value]) : null;
  const received = RECEIVED[name]?.(value, locale);
  if (received) return `${say(locale, `received.${name as keyof ReceivedQuery}`)}: ${received}`;
  return VOCABULARIES[name]?.has(value) ? VOCABULARIES[name].label(value)[locale] : null;
}
