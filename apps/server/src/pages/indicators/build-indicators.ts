import { formatDay, type DateOnly, type Locale } from '@puente/kernel';
import {
  breakdowns,
  countedUnits,
  indicatorCatalogue,
  strategies,
  type CatalogueBreakdown,
  type CatalogueIndicator,
  type CatalogueVersion,
  type GrantIndicator,
  type Term,
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
  const catalogue = indicatorCatalogue();
  return {
    page,
    groups: strategies.terms.map(({ code, label }) => ({
      title: label[locale],
      indicators: catalogue.indicators
        .filter(({ strategy }) => strategy === code)
        .map((each) => indicatorView(each, locale)),
    })),
    flags: [
      fact('quality', labels(catalogue.qualities, locale), locale),
      fact('overlap', labels(catalogue.overlaps, locale), locale),
    ],
    breakdowns: catalogue.breakdowns.map((each) => breakdownFact(each, locale)),
    targets: catalogue.sdgTargets.map(({ code, label }) => ({ label: code, values: [label[locale]] })),
    files: fileLinks(pageUrl(locale, 'indicators'), (path) => path),
    printUrl: `${pageUrl(locale, 'indicators')}?print=1`,
  };
}

const indicatorView = (
  { code, label, versions }: CatalogueIndicator,
  locale: Locale,
): IndicatorsView['groups'][number]['indicators'][number] => ({
  ...{ id: code, name: label[locale] },
  versions: versions.map((version) => versionView(code, version, locale)),
});

function versionView(code: GrantIndicator, of: CatalogueVersion, locale: Locale): IndicatorVersionView {
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

const sinceWords = ({ since }: CatalogueVersion, locale: Locale): string =>
  since === null
    ? say(locale, 'indicators.fromStart')
    : say(locale, 'indicators.from', { day: formatDay(since as DateOnly, locale) });

const changedWords = (changed: CatalogueVersion['changed'], locale: Locale): string[] =>
  changed.map((part) => say(locale, `indicators.${part}`));

const breakdownFact = (
  { label, categories, addsUp, standard }: CatalogueBreakdown,
  locale: Locale,
): Fact => ({
  label: label[locale],
  values: [
    labels(categories, locale).join(', '),
    ...(addsUp ? [] : [say(locale, 'indicators.several')]),
    ...(standard ? [say(locale, 'indicators.standard', { standard })] : []),
  ],
});

const labels = (terms: readonly Term[], locale: Locale): string[] => terms.map(({ label }) => label[locale]);

const fact = (
  key: 'quality' | 'overlap' | 'counted' | 'kind' | 'unit' | 'breakdowns' | 'sdg' | 'since' | 'changed',
  values: readonly string[],
  locale: Locale,
): Fact => ({ label: say(locale, `indicators.${key}`), values });
