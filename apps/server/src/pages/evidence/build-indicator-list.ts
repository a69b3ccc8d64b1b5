import type { EvidenceBase, IndicatorSummary } from '@puente/evidence/core';
import { groupBy } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { fileLinks } from '../shared/file-links';
import type { IndicatorEntry, IndicatorListView } from './indicator.view';
import { ObservationWords } from './observation-words';

/** Every indicator by the stage at which it counts people, much told before little. */
export function buildIndicatorList(
  page: PageModel,
  base: EvidenceBase,
  summaries: readonly IndicatorSummary[],
): IndicatorListView {
  const { locale } = page;
  const words = new ObservationWords(base, locale);
  const stages = [...base.vocabularies.get('stage')!.keys(), null];
  const byStage = groupBy(summaries, ({ indicator }) => indicator.stage);
  return {
    page,
    groups: stages
      .filter((stage) => byStage.has(stage))
      .map((stage) => ({
        title: stage ? capital(words.label('stage', stage)) : say(locale, 'evidenceIndicators.otherStage'),
        entries: [...byStage.get(stage)!].sort(byFigures).map((each) => entryOf(each, words)),
      })),
    files: fileLinks(pageUrl(locale, 'evidence/indicators'), (path) => path),
    backUrl: pageUrl(locale, 'evidence'),
  };
}

const byFigures = (one: IndicatorSummary, other: IndicatorSummary): number => other.inUse - one.inUse;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function entryOf(summary: IndicatorSummary, words: ObservationWords): IndicatorEntry {
  const { locale } = words;
  const { indicator, inUse, sources, conflicts, years } = summary;
  const counts = [
    say(locale, 'evidenceIndicators.figureCount', { count: inUse }),
    say(locale, 'evidenceIndicators.sourceCount', { count: sources.length }),
  ].join(', ');
  return {
    name: words.indicator(indicator.code),
    url: pageUrl(locale, `evidence/indicators/${indicator.code}`),
    years: years === null ? say(locale, 'evidenceIndicators.noYears') : [...new Set(years)].join('–'),
    counts: inUse === 0 ? say(locale, 'evidenceIndicators.onlyAside') : counts,
    conflicts: conflicts > 0 ? say(locale, 'evidence.conflictCount', { count: conflicts }) : null,
  };
}
