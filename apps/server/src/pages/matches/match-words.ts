import type { Locale } from '@puente/kernel';
import type { ExplainedMatch, MatchRow } from '@puente/matching';
import { stackedBar } from '@puente/rendering';
import { say } from '../../texts';
import { cardWords } from '../shared/words';
import { partLabel } from './build-weights';
import type { MatchRow as MatchRowView } from './list.view';

const STRONGEST = 3;

/** The score as a bar stacked by parts. `id` must be unique on the page. */
export function scoreBar(match: ExplainedMatch, id: string, locale: Locale): string {
  const parts = match.parts.map(({ code, weight, value }) => ({ code, label: partLabel(code, locale), value: weight * value }));
  return stackedBar(parts, {
    id,
    title: say(locale, 'match.parts'),
    columns: [say(locale, 'match.part'), say(locale, 'match.points')],
    format: (value) => value.toFixed(1),
  }).svg;
}

/** What adds most to the score, in words. */
export function strongestReasons(match: ExplainedMatch, locale: Locale): string[] {
  return match.parts
    .filter(({ weight, value, known }) => weight * value > 0 && known)
    .toSorted((one, other) => other.weight * other.value - one.weight * one.value)
    .slice(0, STRONGEST)
    .map(({ evidence }) => evidence[locale]);
}

/** One row of the list. */
export function matchRow({ rank, card, standing, match }: MatchRow, listUrl: string, query: string, locale: Locale): MatchRowView {
  const failed = standing === 'ineligible';
  const reasons = (answer: 'unknown' | 'fail'): string[] =>
    match.rules.filter((rule) => rule.answer === answer).map(({ reason }) => reason[locale]);
  return {
    rank: failed ? null : rank,
    handle: card.handle,
    label: card.label,
    isProtected: !card.named,
    url: `${listUrl}/${card.handle}${query}`,
    ...cardWords(card, locale),
    score: failed ? null : match.score,
    barSvg: scoreBar(match, `bar-${card.handle}`, locale),
    confidence: match.confidence,
    reasons: strongestReasons(match, locale),
    unknown: reasons('unknown'),
    failed: reasons('fail'),
  };
}
