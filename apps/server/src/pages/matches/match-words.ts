import { joinWords, type Locale } from '@puente/kernel';
import type { ExplainedMatch, MatchRow } from '@puente/matching';
import { stackedBar } from '@puente/rendering';
import { say, type TextKey } from '../../texts';
import { cardWords } from '../shared/words';
import { partLabel } from './build-weights';
import type { MatchRow as MatchRowView } from './list.view';

const STRONGEST = 3;

/** The score as a bar stacked by parts. `id` must be unique on the page. */
export function scoreBar(match: ExplainedMatch, id: string, locale: Locale): string {
  const parts = match.parts.map(({ code, weight, value }) => ({
    code,
    label: partLabel(code, locale),
    value: weight * value,
  }));
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
    .filter(({ weight, value, silent }) => weight * value > 0 && !silent)
    .toSorted((one, other) => other.weight * other.value - one.weight * one.value)
    .slice(0, STRONGEST)
    .map(({ code, evidence }) => `${partLabel(code, locale)}: ${evidence[locale]}`);
}

/** One row of the list. */
export function matchRow(
  { rank, card, standing, match }: MatchRow,
  listUrl: string,
  query: string,
  locale: Locale,
): MatchRowView {
  const failed = standing === 'ineligible';
  const rulesWith = (answer: 'unknown' | 'fail') => match.rules.filter((rule) => rule.answer === answer);
  const open = rulesWith('unknown');
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
    unknown: card.named ? open.map(({ reason }) => reason[locale]) : withheldRules(open, locale),
    failed: rulesWith('fail').map(({ reason }) => reason[locale]),
  };
}

/** What HIP has to confirm of a protected nonprofit, in one line. */
function withheldRules(rules: ExplainedMatch['rules'], locale: Locale): string[] {
  if (rules.length === 0) return [];
  const names = rules.map(({ code }) => say(locale, `rules.${code}` as TextKey).toLowerCase());
  return [say(locale, 'matches.confirmByHip', { rules: joinWords(names, locale) })];
}
