import { FIRST_OF_LIST, type ProgrammeSuggestion } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { FEWEST_OF_EACH, shownParts, type PartCode, type Weights } from '@puente/matching';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { programmeLine, programmeUrl } from '../matches/build-match-list';
import { partLabel } from '../matches/build-weights';
import { titleOf } from '../shared/words';
import type { SuggestedPart, WeightSuggestionView } from './weight-suggestion.view';

/** Less is told as «under 0.1 %»: the draws are too few to say more. */
const LEAST_CHANCE = 0.001;

export function buildWeightSuggestion(page: PageModel, found: ProgrammeSuggestion): WeightSuggestionView {
  const { programme, suggestion } = found;
  const { locale } = page;
  const base = programmeUrl(programme, locale);
  const { weights } = suggestion;
  return {
    page,
    programme: {
      title: titleOf(programme.facts, locale),
      line: programmeLine(programme, locale),
      matchesUrl: `${base}/matches`,
    },
    findings: findingsOf(found, locale),
    warning: losesSmall(found) ? say(locale, 'weightSuggestion.fewerSmall') : null,
    parts: shownParts(programme.facts.weights).map((code) => partOf(code, found, locale)),
    use: weights && {
      tryUrl: `${base}/matches?${new URLSearchParams(weightPairs(weights)).toString()}`,
      applyUrl: `${base}/weights`,
      version: programme.version,
      weights: weightPairs(weights).map(([name, value]) => ({ name, value })),
    },
  };
}

const weightPairs = (weights: Weights): [string, string][] =>
  shownParts(weights).map((code) => [`w.${code}`, String(weights[code])]);

const losesSmall = ({ smallAmongFirst: { now, suggested } }: ProgrammeSuggestion): boolean =>
  suggested !== null && suggested < now;

function findingsOf(found: ProgrammeSuggestion, locale: Locale): string[] {
  const { accepted, declined, moved, weights, order } = found.suggestion;
  const basis = say(locale, 'weightSuggestion.basis', { accepted, declined, leftOut: found.leftOut });
  if (Math.min(accepted, declined) < FEWEST_OF_EACH) {
    return [say(locale, 'weightSuggestion.tooFew', { fewest: FEWEST_OF_EACH }), basis];
  }
  if (!weights) return [say(locale, 'weightSuggestion.noLean'), basis];
  const parts = moved.map((code) => partLabel(code, locale)).join(', ');
  const { now, suggested } = found.smallAmongFirst;
  return [
    say(locale, 'weightSuggestion.found', { parts }),
    basis,
    say(locale, 'weightSuggestion.order', { ...order, suggested: order.suggested! }),
    say(locale, 'weightSuggestion.small', { first: FIRST_OF_LIST, now, suggested: suggested! }),
  ];
}

function partOf(
  code: PartCode,
  { programme, suggestion }: ProgrammeSuggestion,
  locale: Locale,
): SuggestedPart {
  const { more, pairs, chance } = suggestion.evidence.find((each) => each.code === code)!;
  const now = programme.facts.weights[code] ?? 0;
  const suggested = suggestion.weights && (suggestion.weights[code] ?? 0);
  return {
    label: partLabel(code, locale),
    now,
    suggested,
    changed: suggested !== null && suggested !== now,
    evidence:
      pairs === 0
        ? say(locale, 'weightSuggestion.noPairs')
        : say(locale, 'weightSuggestion.ofPairs', { more, pairs }),
    chance: pairs === 0 ? '–' : chanceWords(chance, locale),
  };
}

function chanceWords(chance: number, locale: Locale): string {
  const percent = new Intl.NumberFormat(locale === 'es' ? 'es-MX' : 'en-US', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  if (chance >= LEAST_CHANCE) return percent.format(chance);
  return say(locale, 'weightSuggestion.chanceUnder', { percent: percent.format(LEAST_CHANCE) });
}
