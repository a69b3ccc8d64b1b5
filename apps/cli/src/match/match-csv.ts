import type { Locale } from '@puente/kernel';
import { shownParts, type ExplainedMatch, type PartCode } from '@puente/matching/core';
import { writeCsv, type CsvCell } from '@puente/rendering/core';
import type { MatchResult } from './match-result';

const BEFORE = ['rank', 'id', 'label', 'eligible', 'score', 'confidence'];

/** The results as CSV, one row a match: the value of each part, and the reasons in the reader's language. */
export function matchCsv({ results, programme }: MatchResult, language: Locale): string {
  const codes = shownParts(programme.weights);
  return writeCsv(
    [...BEFORE, ...codes, 'reasons'],
    results.map((match, index) => cellsOf(match, codes, index + 1, language)),
  );
}

function cellsOf(
  match: ExplainedMatch,
  codes: readonly PartCode[],
  rank: number,
  language: Locale,
): CsvCell[] {
  const { id, label, eligible, score, confidence, parts } = match;
  const values = codes.map((code) => parts.find((part) => part.code === code)?.value ?? null);
  return [rank, id, label, eligible, score, confidence, ...values, reasonsOf(match, language)];
}

/** Every reason as one text: the parts that count, then the rules. */
export function reasonsOf({ parts, rules }: ExplainedMatch, language: Locale): string {
  const counted = parts.filter(({ weight }) => weight > 0);
  return [...counted.map(({ evidence }) => evidence), ...rules.map(({ reason }) => reason)]
    .map((text) => text[language])
    .join(' ');
}
