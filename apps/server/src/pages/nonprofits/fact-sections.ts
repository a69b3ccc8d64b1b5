import { saysMore } from '@puente/disclosure';
import type { Locale } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/matching';
import {
  capacityGaps,
  forms,
  funderKinds,
  languageName,
  legalRoutes,
  movements,
  needs,
  populations,
  regionOf,
  regions,
  services,
  sizeBands,
  states,
  strategies,
  type SizeBand,
} from '@puente/taxonomy';
import { say, type TextKey } from '../../texts';
import type { Fact, FactSection } from '../shared/facts.view';
import { amountWords, labelsOf } from '../shared/words';

/** Everything that these facts hold, in words; what they do not hold reads «not known». */
export function factSections(facts: NonprofitFacts, band: SizeBand | null, locale: Locale): FactSection[] {
  return [
    { title: say(locale, 'profile.work'), facts: workFacts(facts, locale) },
    { title: say(locale, 'profile.where'), facts: placeFacts(facts, locale) },
    { title: say(locale, 'profile.legal'), facts: legalFacts(facts, band, locale) },
  ];
}

/** What a protected nonprofit shows, with what it consented to, and nothing that would only read «not known». */
export function withheldSections(
  facts: NonprofitFacts,
  band: SizeBand | null,
  locale: Locale,
): FactSection[] {
  const shown: Fact[] = [
    fact('common.region', labelsOf(regions, facts.regions, locale), locale),
    fact('common.service', labelsOf(services, facts.services.slice(0, 1), locale), locale),
    fact('common.band', band ? [sizeBands.label(band)[locale]] : [], locale),
  ];
  const described = { title: say(locale, 'profile.facts'), facts: shown };
  return saysMore(facts) ? [described, ...toldSections(facts, locale)] : [described];
}

/** The facts that a consent adds. */
function toldSections(facts: NonprofitFacts, locale: Locale): FactSection[] {
  const sections = factSections(facts, null, locale).map(({ title, facts: all }) => {
    return { title, facts: all.filter(({ values }) => values.length > 0) };
  });
  return sections.filter((section) => section.facts.length > 0);
}

const fact = (label: TextKey, values: readonly string[], locale: Locale): Fact => ({
  label: say(locale, label),
  values,
});

function workFacts(facts: NonprofitFacts, locale: Locale): Fact[] {
  const levels = strategies.codes.flatMap((code) => {
    const level = facts.strategies[code];
    return level
      ? [say(locale, 'profile.strategyLevel', { strategy: strategies.label(code)[locale], level })]
      : [];
  });
  return [
    fact('myProfile.strategies', levels, locale),
    fact('programmeForm.services', labelsOf(services, facts.services, locale), locale),
    fact('profile.needs', labelsOf(needs, facts.needs, locale), locale),
    fact('programmeForm.populations', labelsOf(populations, facts.populations, locale), locale),
    fact('programmeForm.forms', labelsOf(forms, facts.forms, locale), locale),
    fact('programmeForm.movements', labelsOf(movements, facts.movements, locale), locale),
    fact(
      'programmeForm.languages',
      facts.languages.map((code) => languageName(code, locale)),
      locale,
    ),
  ];
}

function placeFacts(facts: NonprofitFacts, locale: Locale): Fact[] {
  const served = [...new Set(facts.states.map(regionOf))];
  return [
    fact('common.state', labelsOf(states, facts.states, locale), locale),
    fact('common.region', labelsOf(regions, served, locale), locale),
  ];
}

function legalFacts(facts: NonprofitFacts, band: SizeBand | null, locale: Locale): Fact[] {
  const yesNo = (value: boolean | null): string[] =>
    value === null ? [] : [say(locale, value ? 'common.yes' : 'common.no')];
  return [
    fact('common.band', band ? [sizeBands.label(band)[locale]] : [], locale),
    fact('profile.founded', facts.foundedYear === null ? [] : [String(facts.foundedYear)], locale),
    fact('programmeForm.authorisedDonee', yesNo(facts.authorisedDonee), locale),
    fact('programmeForm.cluni', yesNo(facts.cluni), locale),
    fact('myProfile.legalRoutes', labelsOf(legalRoutes, facts.legalRoutes, locale), locale),
    fact(
      'myProfile.minAward',
      facts.minAwardMxn === null ? [] : [amountWords(facts.minAwardMxn, 'MXN', locale)],
      locale,
    ),
    fact('myProfile.publicity', yesNo(facts.acceptsPublicity), locale),
    fact('myProfile.gaps', labelsOf(capacityGaps, facts.capacityGaps, locale), locale),
    fact('myProfile.refused', labelsOf(funderKinds, facts.refusedFunders, locale), locale),
  ];
}
