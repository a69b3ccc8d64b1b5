import type { Locale } from '@puente/kernel';
import type { ExplainedMatch } from '@puente/matching/core';
import type { MatchResult } from './match-result';

const WORDS = {
  es: {
    header: ['#', 'Organización', 'Elegible', 'Puntos', 'Confianza', 'Lo que más cuenta'],
    eligible: { yes: 'sí', unknown: 'por saber', no: 'no' },
    counts: (yes: number, open: number, no: number) =>
      `${yes} elegibles, ${open} por saber, ${no} no elegibles`,
  },
  en: {
    header: ['#', 'Organisation', 'Eligible', 'Score', 'Confidence', 'What counts most'],
    eligible: { yes: 'yes', unknown: 'open', no: 'no' },
    counts: (yes: number, open: number, no: number) => `${yes} eligible, ${open} open, ${no} not eligible`,
  },
} as const;
const WIDEST_LABEL = 40;
const CONTROL = /\p{Cc}+/gu;

/** The results for a terminal; control characters of the input never reach it. */
export function matchTable({ results, counts }: MatchResult, language: Locale): string {
  const words = WORDS[language];
  const rows = [words.header, ...results.map((match, index) => cellsOf(match, index + 1, language))];
  const widths = words.header
    .slice(0, -1)
    .map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', words.counts(counts.eligible, counts.unknown, counts.ineligible), ''].join('\n');
}

function cellsOf(match: ExplainedMatch, rank: number, language: Locale): string[] {
  const label = match.label.replace(CONTROL, ' ').slice(0, WIDEST_LABEL);
  const { eligible } = WORDS[language];
  const confidence = `${Math.round(match.confidence * 100)} %`;
  const best = topEvidence(match, language).replace(CONTROL, ' ');
  return [String(rank), label, eligible[match.eligible], match.score.toFixed(1), confidence, best];
}

function topEvidence({ parts }: ExplainedMatch, language: Locale): string {
  const points = (part: ExplainedMatch['parts'][number]) => part.weight * part.value;
  const best = [...parts].sort((a, b) => points(b) - points(a)).slice(0, 2);
  return best.map(({ evidence }) => evidence[language]).join(' ');
}
