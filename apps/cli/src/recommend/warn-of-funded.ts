import type { Locale } from '@puente/kernel';
import { InputRefused, type RefusedInput } from '../match/refusal';

const SHOWN = 20;
const SENTENCE = {
  es: 'Ya tiene donaciones en el otro archivo: se juzga por su texto, y quien ya le donó no la recibe.',
  en: 'It has grants in the other file: it is judged by its text, and who has funded it is not given it.',
};

interface Named {
  readonly recipientKey: string;
}

/** Names on the standard error, with their lines, the newcomers that somebody in the grants has already funded. */
export function warnOfFunded(
  file: string,
  newcomers: readonly (Named & { readonly line: number })[],
  grants: readonly Named[],
  language: Locale,
): void {
  const funded = new Set(grants.map(({ recipientKey }) => recipientKey));
  const both = newcomers.filter(({ recipientKey }) => funded.has(recipientKey));
  if (both.length === 0) return;
  const lines = both.slice(0, SHOWN).map(({ line }): RefusedInput => warning(file, line));
  process.stderr.write(`${new InputRefused(lines, both.length).text(language)}\n`);
}

function warning(file: string, line: number): RefusedInput {
  return { file, line, field: 'recipient', code: 'already-funded', sentence: SENTENCE };
}
