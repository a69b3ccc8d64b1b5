import type { EvidenceBase, Observation, ObservationInFull } from '@puente/evidence';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { conflictCard } from './build-conflicts';
import { asideWords } from './build-evidence';
import type { ObservationView } from './evidence.view';
import { ObservationWords } from './observation-words';

/** One figure with its place in the source, its caveats, and the figures that do not agree with it. */
export function buildObservation(
  page: PageModel,
  base: EvidenceBase,
  { observation, twins, conflicts }: ObservationInFull,
): ObservationView {
  const { locale } = page;
  const words = new ObservationWords(base, locale);
  return {
    page,
    name: words.indicator(observation.indicator),
    value: words.value(observation),
    aside: asideWords(observation, words),
    facts: observationFacts(observation, words),
    locator: observation.locator,
    locatorLang: 'en',
    sourceTitle: base.sources.get(observation.source)!.title,
    caveats: words.caveats(observation),
    twins: twins.map((twin) => ({
      value: words.value(twin) ?? say(locale, 'evidence.notReported'),
      url: pageUrl(locale, `evidence/observations/${twin.id}`),
    })),
    conflicts: conflicts.map((each) => conflictCard(each, words, observation.id)),
    indicatorUrl: pageUrl(locale, `evidence/indicators/${observation.indicator}`),
    backUrl: pageUrl(locale, 'evidence'),
  };
}

/** All that says what a figure is, but its value. */
export function observationFacts(each: Observation, words: ObservationWords): Fact[] {
  const fact = (key: TextKey, ...values: readonly string[]): Fact => ({
    label: say(words.locale, key),
    values,
  });
  const stage = words.stage(each);
  const denominator = words.denominator(each);
  const parts = words.breakdown(each);
  return [
    ...(stage ? [fact('evidence.counted', stage)] : []),
    fact('evidence.period', words.period(each)),
    fact('evidence.edition', words.edition(each)),
    fact('evidence.place', words.place(each.geography)),
    fact('evidence.breakdown', ...(parts.length > 0 ? parts : [say(words.locale, 'evidence.noBreakdown')])),
    ...(denominator ? [fact('evidence.denominator', denominator)] : []),
    fact('evidence.scope', words.label('scope', each.scope)),
    fact('evidence.reporter', words.label('reporter', each.reporter)),
    fact('evidence.source', words.publisher(each.source)),
    fact('evidence.confidence', words.confidence(each)),
  ];
}
