import type { ConflictInFull, EvidenceBase, IndicatorInFull } from '@puente/evidence';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { fileLinks } from '../shared/file-links';
import { figuresOf, panelView, saidOnce, shownWords } from './build-panels';
import type { IndicatorView } from './indicator.view';
import { ObservationWords } from './observation-words';

/** One indicator: what several figures say of one matter is drawn; what is said once stands in a table. */
export function buildIndicator(page: PageModel, base: EvidenceBase, found: IndicatorInFull): IndicatorView {
  const { locale } = page;
  const { series, conflicts } = found;
  const words = new ObservationWords(base, locale);
  const several = series.panels.filter((panel) => figuresOf(panel).length > 1);
  const query = `?indicator=${series.indicator.code}`;
  return {
    page,
    name: words.indicator(series.indicator.code),
    about: aboutOf(found, words),
    underReporting: words.label('caveat', 'under-reporting'),
    panels: several.map((panel, index) => panelView(panel, words, base, index)),
    rest: restOf(found, words, base),
    conflicts: conflicts.map((each) => conflictLine(each, words)),
    conflictsUrl: pageUrl(locale, 'evidence/conflicts') + query,
    aside: asideOf(found, words, `${pageUrl(locale, 'evidence')}${query}&set=aside`),
    isEmpty: series.panels.length === 0,
    backUrl: pageUrl(locale, 'evidence/indicators'),
    files: fileLinks(pageUrl(locale, `evidence/indicators/${series.indicator.code}/series`), (path) => path),
  };
}

function aboutOf({ series, conflicts }: IndicatorInFull, words: ObservationWords): string[] {
  const { locale } = words;
  const figures = series.panels.flatMap(figuresOf);
  const sources = new Set(figures.map(({ source }) => source)).size;
  const { stage } = series.indicator;
  const counted = say(locale, 'evidence.counted').toLowerCase();
  return [
    ...(stage ? [`${counted} ${words.label('stage', stage)}`] : []),
    say(locale, 'evidenceIndicators.figureCount', { count: figures.length }),
    say(locale, 'evidenceIndicators.sourceCount', { count: sources }),
    ...(conflicts.length > 0 ? [say(locale, 'evidence.conflictCount', { count: conflicts.length })] : []),
  ];
}

function restOf(
  { series }: IndicatorInFull,
  words: ObservationWords,
  base: EvidenceBase,
): IndicatorView['rest'] {
  const table = saidOnce(series.panels, words, base);
  const isAlone = series.panels.every((panel) => figuresOf(panel).length === 1);
  return table && { open: isAlone, shown: shownWords(table.rows.length, words), table };
}

function conflictLine(
  { conflict }: ConflictInFull,
  { locale }: ObservationWords,
): IndicatorView['conflicts'][number] {
  return { kind: say(locale, `evidenceConflicts.${conflict.kind}`), summary: conflict.summary[locale] };
}

function asideOf(
  { series }: IndicatorInFull,
  { locale }: ObservationWords,
  url: string,
): IndicatorView['aside'] {
  if (series.setAside === 0) return null;
  return { text: say(locale, 'evidenceIndicators.asideNote', { count: series.setAside }), url };
}
