import { formatDay, type Locale } from '@puente/kernel';
import type { Opportunity, OwnHint } from '@puente/matching';
import type { OwnProfile } from '@puente/organizations';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { scoreBar, strongestReasons } from '../matches/match-words';
import { ruleRows } from '../matches/build-match-detail';
import { awardWords, dayOf, titleOf } from '../shared/words';
import { seenByFunders } from './build-my-profile';
import type { HintLine, ProgrammeCard } from './programmes.view';

/** Published programmes as a nonprofit sees them. */
export function programmeCards(
  opportunities: readonly Opportunity[],
  profile: OwnProfile,
  locale: Locale,
  mayOffer = false,
): ProgrammeCard[] {
  return opportunities.map(({ programme, fit }) => ({
    id: programme.id,
    title: titleOf(programme.facts, locale),
    funder: programme.facts.funder,
    fused: fit.fused,
    forYou: fit.own,
    forThem: fit.theirs,
    barSvg: scoreBar(fit.match, `bar-${programme.id}`, locale),
    award: awardWords(programme.facts, locale),
    deadlineOn: programme.facts.open.until,
    conditions: conditionsOf(fit.match.rules),
    reasons: strongestReasons(fit.match, locale),
    rules: ruleRows(fit.match.rules, locale),
    seen: seenByFunders(profile, locale),
    interest: mayOffer ? interestIn(programme.id, profile, locale) : null,
  }));
}

function interestIn(id: string, { safety }: OwnProfile, locale: Locale): ProgrammeCard['interest'] {
  const hint = safety === 'protected' ? 'myIntroductions.offerHint' : 'myIntroductions.offerHintNamed';
  return { action: pageUrl(locale, `my/programmes/${id}/interest`), hint: say(locale, hint) };
}

function conditionsOf(rules: Opportunity['fit']['match']['rules']): ProgrammeCard['conditions'] {
  const count = (answer: string): number => rules.filter((rule) => rule.answer === answer).length;
  const [met, toConfirm] = [count('pass'), count('unknown')];
  const icon = met === rules.length ? 'check' : met + toConfirm === rules.length ? 'question' : 'cross';
  return { met, all: rules.length, toConfirm, icon };
}

export const hintLines = (hints: readonly OwnHint[], locale: Locale): HintLine[] =>
  hints.map(({ funder, givenAt, programmes }) => ({
    text: say(locale, programmes.length > 0 ? 'myProgrammes.hint' : 'myProgrammes.hintNone', {
      ...{ funder, day: formatDay(dayOf(givenAt), locale) },
    }),
    programmes: programmes.map(({ id, facts }) => ({ title: titleOf(facts, locale), url: `#p-${id}` })),
  }));
