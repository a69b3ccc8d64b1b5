import { formatDay, type DateOnly, type Locale } from '@puente/kernel';
import {
  addsUp,
  breakdowns,
  categoriesOf,
  countedUnits,
  figureOverlaps,
  figureQualities,
  grantIndicators,
  historyOf,
  indicatorFacts,
  sdgTargets,
  standardOf,
  strategies,
  type Breakdown,
  type GrantIndicator,
  type IndicatorVersion,
  type Strategy,
  type Vocabulary,
} from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { fileLinks } from '../shared/file-links';
import { versionAnchor } from './indicator-path';
import type { IndicatorsView, IndicatorVersionView } from './indicators.view';

/** What all counts of reports mean, each with all its versions, the latest first. */
export function buildIndicators(page: PageModel): IndicatorsView {
  const { locale } = page;
  return {
    page,
    groups: strategies.terms.map(({ code, label }) => ({
      ...{ title: label[locale], indicators: indicatorsOf(code, locale) },
    })),
    flags: [
      fact('quality', labels(figureQualities, locale), locale),
      fact('overlap', labels(figureOverlaps, locale), locale),
    ],
    breakdowns: breakdowns.codes.map((code) => breakdownFact(code, locale)),
    targets: sdgTargets.terms.map(({ code, label }) => ({ label: code, values: [label[locale]] })),
    files: fileLinks(pageUrl(locale, 'indicators'), (path) => path),
    printUrl: `${pageUrl(locale, 'indicators')}?print=1`,
  };
}

const indicatorsOf = (strategy: Strategy, locale: Locale): IndicatorsView['groups'][number]['indicators'] =>
  grantIndicators.codes
    .filter((code) => indicatorFacts(code).strategy === strategy)
    .map((code) => ({
      ...{ id: code, name: grantIndicators.label(code)[locale] },
      versions: historyOf(code).map((version) => versionView(code, version, locale)),
    }));

function versionView(code: GrantIndicator, of: IndicatorVersion, locale: Locale): IndicatorVersionView {
  const { version, kind, unit, counted, breakdowns: by, sdg, changed } = of;
  const parts = by.map((each) => breakdowns.label(each)[locale]);
  return {
    id: versionAnchor(code, version),
    title: say(locale, 'indicators.version', { number: version }),
    facts: [
      fact('counted', [counted[locale]], locale),
      fact('kind', [say(locale, `awards.${kind}`)], locale),
      fact('unit', [countedUnits.label(unit)[locale]], locale),
      fact('breakdowns', parts.length > 0 ? parts : [say(locale, 'indicators.noBreakdowns')], locale),
      fact('sdg', [...sdg], locale),
      fact('since', [sinceWords(of, locale)], locale),
      ...(changed.length > 0 ? [fact('changed', changedWords(changed, locale), locale)] : []),
    ],
  };
}

const sinceWords = ({ version, since }: IndicatorVersion, locale: Locale): string =>
  version === 1
    ? say(locale, 'indicators.fromStart')
    : say(locale, 'indicators.from', { day: formatDay(since as DateOnly, locale) });

const changedWords = (changed: IndicatorVersion['changed'], locale: Locale): string[] =>
  changed.map((part) => say(locale, `indicators.${part}`));

function breakdownFact(code: Breakdown, locale: Locale): Fact {
  const standard = standardOf(code);
  return {
    label: breakdowns.label(code)[locale],
    values: [
      labels(categoriesOf(code), locale).join(', '),
      ...(addsUp(code) ? [] : [say(locale, 'indicators.several')]),
      ...(standard ? [say(locale, 'indicators.standard', { standard })] : []),
    ],
  };
}

const labels = ({ terms }: Vocabulary, locale: Locale): string[] => terms.map(({ label }) => label[locale]);

const fact = (
  key: 'quality' | 'overlap' | 'counted' | 'kind' | 'unit' | 'breakdowns' | 'sdg' | 'since' | 'changed',
  values: readonly string[],
  locale: Locale,
): Fact => ({ label: say(locale, `indicators.${key}`), values });
