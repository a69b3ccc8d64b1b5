import type { Locale } from '@puente/kernel';
import type { MatchList, MatchQuery, MatchRow, ProgrammeFit } from '@puente/matching';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { cardWords, titleOf } from '../shared/words';
import { keptWeights, programmeUrl } from './build-match-list';
import { partLabel } from './build-weights';
import type { Directions, MatchDetail, MatchDetailView, RuleRow } from './detail.view';
import { scoreBar } from './match-words';

/** A match in full: the row of the list and the other direction. */
export function buildMatchDetail(
  page: PageModel,
  list: MatchList,
  fit: ProgrammeFit,
  query: MatchQuery,
): MatchDetailView {
  const { locale } = page;
  const base = programmeUrl(list.programme, locale);
  return {
    page,
    programme: { title: titleOf(list.programme.facts, locale), url: `${base}/matches` },
    backUrl: `${base}/matches`,
    detail: detailOf(list.rows[0]!, fit, locale),
    snapshotUrl: `${base}/snapshots`,
    kept: keptWeights(query),
  };
}

function detailOf({ card, match }: MatchRow, fit: ProgrammeFit, locale: Locale): MatchDetail {
  return {
    label: card.label,
    isProtected: !card.named,
    disclosure: card.named ? null : say(locale, 'match.disclosure'),
    facts: cardFacts(cardWords(card, locale), locale),
    profileUrl: pageUrl(locale, `nonprofits/${card.handle}`),
    eligible: match.eligible,
    score: match.score,
    barSvg: scoreBar(match, 'detail-bar', locale),
    confidence: match.confidence,
    parts: match.parts.map(({ code, weight, value, evidence }) => {
      return {
        code,
        label: partLabel(code, locale),
        weight,
        value,
        points: weight * value,
        evidence: evidence[locale],
      };
    }),
    rules: ruleRows(match.rules, locale),
    changes: match.changes.map((change) => change[locale]),
    directions: directionsOf(fit, locale),
    snapshot: null,
  };
}

function cardFacts({ region, service, band }: ReturnType<typeof cardWords>, locale: Locale): Fact[] {
  return [
    { label: say(locale, 'common.region'), values: [region] },
    { label: say(locale, 'common.service'), values: [service] },
    { label: say(locale, 'common.band'), values: [band] },
  ];
}

export function ruleRows(rules: MatchRow['match']['rules'], locale: Locale): RuleRow[] {
  return rules.map(({ code, answer, reason }) => ({
    label: say(locale, `rules.${code}` as TextKey),
    answer,
    reason: reason[locale],
  }));
}

function directionsOf({ own, theirs, fused, parts }: ProgrammeFit, locale: Locale): Directions {
  const reasons = parts
    .filter(({ weight, value }) => weight * value > 0)
    .map(({ evidence }) => evidence[locale]);
  return { forProgramme: theirs, forNonprofit: own, fused, reasons };
}
