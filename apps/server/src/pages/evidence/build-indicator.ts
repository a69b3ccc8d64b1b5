import type {
  ConflictInFull,
  EvidenceBase,
  IndicatorInFull,
  Observation,
  SeriesPanel,
} from '@puente/evidence';
import { joinWords } from '@puente/kernel';
import { lineColour } from '@puente/rendering';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { drawPanel, markOf } from './draw-panel';
import type { IndicatorView, PanelView, SeriesRow } from './indicator.view';
import { ObservationWords } from './observation-words';

const BREAK_WORDS = {
  source: 'evidenceIndicators.differSource',
  edition: 'evidenceIndicators.differEdition',
  scope: 'evidenceIndicators.differScope',
  reporter: 'evidenceIndicators.differReporter',
  denominator: 'evidenceIndicators.differDenominator',
} as const;

/** One indicator: what several figures say of one matter is drawn; what is said once stands in a table. */
export function buildIndicator(page: PageModel, base: EvidenceBase, found: IndicatorInFull): IndicatorView {
  const { locale } = page;
  const { series, conflicts } = found;
  const words = new ObservationWords(base, locale);
  const several = series.panels.filter((panel) => figuresOf(panel).length > 1);
  const once = series.panels.filter((panel) => !several.includes(panel)).flatMap(figuresOf);
  const query = `?indicator=${series.indicator.code}`;
  return {
    page,
    name: words.indicator(series.indicator.code),
    about: aboutOf(found, words),
    underReporting: words.label('caveat', 'under-reporting'),
    panels: several.map((panel, index) => panelView(panel, words, base, index)),
    rest: once.map((each) => ({
      ...rowOf(each, words, base),
      head: matterWords(each, words),
      from: words.teller(each),
    })),
    conflicts: conflicts.map((each) => conflictLine(each, words)),
    conflictsUrl: pageUrl(locale, 'evidence/conflicts') + query,
    aside: asideOf(found, words, `${pageUrl(locale, 'evidence')}${query}&set=aside`),
    isEmpty: series.panels.length === 0,
    backUrl: pageUrl(locale, 'evidence/indicators'),
    files: [{ label: say(locale, 'common.csv'), url: pageUrl(locale, 'evidence/observations.csv') + query }],
  };
}

const figuresOf = ({ lines }: SeriesPanel): Observation[] => lines.flatMap(({ figures }) => figures);

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

function panelView(
  panel: SeriesPanel,
  words: ObservationWords,
  base: EvidenceBase,
  index: number,
): PanelView {
  const matter = matterWords(figuresOf(panel)[0]!, words).join(' · ');
  const name = words.indicator(figuresOf(panel)[0]!.indicator);
  const title = say(words.locale, 'evidenceIndicators.chartTitle', { name, matter });
  const drawn = drawPanel(panel, words, { id: `series-${index + 1}`, title });
  return {
    title: matter,
    ...{ wide: drawn?.wide ?? null, narrow: drawn?.narrow ?? null },
    tellers: panel.lines.map(({ figures }, place) => ({
      ...{ mark: markOf(place), className: lineColour(place).className },
      words: words.teller(figures[0]!),
    })),
    differ: differWords(panel, words),
    rows: panel.lines.flatMap(({ figures }, place) =>
      figures.map((each) => ({ ...rowOf(each, words, base), head: [markOf(place)], from: [] })),
    ),
  };
}

function differWords({ differ }: SeriesPanel, { locale }: ObservationWords): string | null {
  if (differ.length === 0) return null;
  const what = joinWords(
    differ.map((by) => say(locale, BREAK_WORDS[by])),
    locale,
  );
  return say(locale, 'evidenceIndicators.differ', { what });
}

/** What a figure is of: its unit, place and part. */
function matterWords(each: Observation, words: ObservationWords): string[] {
  return [words.label('unit', each.unit), words.place(each.geography), ...words.breakdown(each)];
}

function rowOf(
  each: Observation,
  words: ObservationWords,
  base: EvidenceBase,
): Omit<SeriesRow, 'head' | 'from'> {
  const { locale } = words;
  const conflicts = base.conflictsOf.get(each.id)?.length ?? 0;
  return {
    when: words.period(each),
    value: words.value(each),
    url: pageUrl(locale, `evidence/observations/${each.id}`),
    caveats: words.caveats(each),
    aside: null,
    conflicts: conflicts > 0 ? say(locale, 'evidence.conflictCount', { count: conflicts }) : null,
  };
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
