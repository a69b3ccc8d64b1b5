import type { Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { parts } from '../../texts/scoring';
import { fieldId } from '../shared/form-state';
import type { WeightField } from './weights.view';

/** Label of a part for the reader; a part that the texts do not know keeps its code. */
export function partLabel(code: string, locale: Locale): string {
  return Object.hasOwn(parts, code) ? say(locale, `parts.${code}` as TextKey) : code;
}

/** One field for each weight, in the order given; values are what was typed or stored. */
export function weightFields(
  weights: Readonly<Record<string, string | number>>,
  locale: Locale,
): WeightField[] {
  return Object.entries(weights).map(([code, value]) => {
    const label = partLabel(code, locale);
    const name = `w.${code}`;
    const spoken = say(locale, 'matches.weightOf', { part: label.toLowerCase() });
    return { code, id: fieldId(name), name, label, spoken, value: String(value) };
  });
}
