import { forms, populations } from '@puente/taxonomy/core';
import { fault, type ImportFault } from '../import-fault';
import type { Breakdown } from './observation';
import type { Vocabularies } from './vocabulary';

/** Reads `age=child;sex=female`; values are words of the vocabulary, of the taxonomy, or a country's code. */
export function readBreakdown(
  text: string,
  lists: Vocabularies,
  line: number,
): { readonly breakdown: Breakdown; readonly faults: readonly ImportFault[] } {
  const pairs = text
    .split(';')
    .filter(Boolean)
    .map((pair) => pair.split('=') as [string, string | undefined]);
  const faults = pairs
    .filter(([key, value]) => value === undefined || !isKnown(lists, key, value))
    .map(([key, value]) =>
      fault('code-unknown', line, 'breakdown', { value: `${key}=${value ?? ''}`, column: 'breakdown' }),
    );
  return { breakdown: Object.fromEntries(pairs.map(([key, value]) => [key, value ?? ''])), faults };
}

function isKnown(lists: Vocabularies, key: string, value: string): boolean {
  if (lists.get(`breakdown.${key}`)?.has(value)) return true;
  if (key === 'form') return forms.has(value);
  if (key === 'population') return populations.has(value);
  return (key === 'nationality' || key === 'place') && /^[A-Z]{2}$/.test(value);
}
