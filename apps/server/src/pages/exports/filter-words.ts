import type { ExportFilters } from '@puente/exports';
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
  return VOCABULARIES[name]?.has(value) ? VOCABULARIES[name].label(value)[locale] : null;
}
