import type { EvidenceBase, Observation, SeriesPanel } from '@puente/evidence/core';
import { joinWords } from '@puente/kernel';
import { lineColour } from '@puente/rendering';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { drawPanel, markOf } from './draw-panel';
import type { PanelView, SeriesRow, SeriesTable } from './indicator.view';
import type { ObservationWords } from './observation-words';

const BREAK_WORDS = {
  source: 'evidenceIndicators.differSource',
  edition: 'evidenceIndicators.differEdition',
  scope: 'evidenceIndicators.differScope',
  reporter: 'evidenceIndicators.differReporter',
  denominator: 'evidenceIndicators.differDenominator',
} as const;

export const figuresOf = ({ lines }: SeriesPanel): Observation[] => lines.flatMap(({ figures }) => figures);

/** What several figures say of one matter: drawings, whose the lines are, why they break, and a table. */
export function panelView(
  panel: SeriesPanel,
  words: ObservationWords,
  base: EvidenceBase,
  index: number,
): PanelView {
  const matter = matterWords(figuresOf(panel)[0]!, words).join(' · ');
  const name = words.indicator(figuresOf(panel)[0]!.indicator);
  const title = say(words.locale, 'evidenceIndicators.chartTitle', { name, matter });
  const drawn = drawPanel(panel, words, { id: `series-${index + 1}`, title });
  const markOfFigure = new Map(
    panel.lines.flatMap(({ figures }, place) => figures.map(({ id }) => [id, markOf(place)] as const)),
  );
  return {
    title: matter,
    ...{ wide: drawn?.wide ?? null, narrow: drawn?.narrow ?? null },
    tellers: panel.lines.map(({ figures }, place) => ({
      ...{ mark: markOf(place), className: lineColour(place).className },
      words: words.teller(figures[0]!),
    })),
    differ: differWords(panel, words),
    shown: shownWords(figuresOf(panel).length, words),
    table: {
      ...{ label: matter, head: say(words.locale, 'evidenceIndicators.line'), withFrom: false },
      ...rowsOf(figuresOf(panel), { words, base }, ({ id }) => ({ head: [markOfFigure.get(id)!], from: [] })),
    },
  };
}

/** What is said once of a matter, in one table; `null` where everything is said more often. */
export function saidOnce(
  panels: readonly SeriesPanel[],
  words: ObservationWords,
  base: EvidenceBase,
): SeriesTable | null {
  const { locale } = words;
  const once = panels.map(figuresOf).filter((figures) => figures.length === 1);
  if (once.length === 0) return null;
  return {
    label: say(locale, 'evidenceIndicators.restTitle'),
    head: say(locale, 'evidenceIndicators.of'),
    withFrom: true,
    ...rowsOf(once.flat(), { words, base }, (each) => ({
      head: matterWords(each, words),
      from: words.teller(each),
    })),
  };
}

/** What unfolds a table, with how much is in it. */
export const shownWords = (count: number, { locale }: ObservationWords): string =>
  say(locale, 'evidenceIndicators.show', { count });

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

interface Readers {
  readonly words: ObservationWords;
  readonly base: EvidenceBase;
}

/** Rows of figures; the caveats that all of them share are said once. */
function rowsOf(
  figures: readonly Observation[],
  { words, base }: Readers,
  whose: (each: Observation) => Pick<SeriesRow, 'head' | 'from'>,
): Pick<SeriesTable, 'common' | 'rows'> {
  const common = figures[0]!.caveats.filter((code) => figures.every(({ caveats }) => caveats.includes(code)));
  const said = new Set([ABOVE, ...common]);
  return {
    common: common.filter((code) => code !== ABOVE).map((code) => words.label('caveat', code)),
    rows: figures.map((each) => ({
      ...whose(each),
      ...rowOf(each, words, base),
      caveats: each.caveats.filter((code) => !said.has(code)).map((code) => words.label('caveat', code)),
    })),
  };
}

/** The caveat that stands at the top of every page of an indicator. */
const ABOVE = 'under-reporting';

function rowOf(
  each: Observation,
  words: ObservationWords,
  base: EvidenceBase,
): Omit<SeriesRow, 'head' | 'from' | 'caveats'> {
  const { locale } = words;
  const conflicts = base.conflictsOf.get(each.id)?.length ?? 0;
  return {
    when: words.period(each),
    value: words.value(each),
    url: pageUrl(locale, `evidence/observations/${each.id}`),
    conflicts: conflicts > 0 ? say(locale, 'evidence.conflictCount', { count: conflicts }) : null,
  };
}
