import { isKept, type ReportCell } from '@puente/rendering/core';
import { indicatorFacts, type IndicatorKind, type IndicatorUnit } from '@puente/taxonomy/core';
import type { LocaleText } from '@puente/kernel';
import { number, words, type Block, type Saying } from './impact-blocks';
import { breakdownBlocks } from './breakdown-blocks';
import type { ImpactMaterial } from './impact-material';
import type { ImpactTexts } from './impact-texts';
import type { ResultLine } from './result-lines';
import { targetBlocks } from './target-blocks';

const REPORTS = ['reports'];
export const MOST_CHARTS = 6;

const UNITS: Readonly<Record<IndicatorUnit, LocaleText>> = {
  people: { es: 'Personas', en: 'People' },
  sessions: { es: 'Sesiones', en: 'Sessions' },
  documents: { es: 'Documentos', en: 'Documents' },
  actions: { es: 'Acciones', en: 'Actions' },
  alliances: { es: 'Alianzas', en: 'Alliances' },
};

/** What was done and what changed, apart, with how each was obtained and what it does not say (P2). */
export function resultBlocks({ results }: ImpactMaterial, texts: ImpactTexts, say: Saying): Block[] {
  const of = (kind: IndicatorKind) =>
    results.filter(({ indicator }) => indicatorFacts(indicator).kind === kind);
  return [
    say.heading('done', 'done'),
    ...say.written('done-text', texts.sections.done),
    ...tableOf('outputs', say.of('outputs'), of('output'), say),
    say.heading('changed', 'changed'),
    ...say.written('changed-text', texts.sections.changed),
    ...tableOf('outcomes', say.of('outcomes'), of('outcome'), say),
    ...results
      .filter(isDrawn)
      .slice(0, MOST_CHARTS)
      .map((line, at) => chartOf(line, at, say)),
    ...targetBlocks(results, say),
    ...breakdownBlocks(results, say),
    say.note('no-claim', 'noClaim', 'noClaimText'),
  ];
}

function tableOf(id: string, title: string, lines: readonly ResultLine[], say: Saying): Block[] {
  if (lines.length === 0) return [say.paragraph(`${id}-none`, 'noResults')];
  const columns = [
    ...[words('indicator', say.of('indicator')), words('unit', say.of('unit'))],
    ...[
      number('count', say.of('count')),
      words('quality', say.of('quality')),
      words('overlap', say.of('overlap')),
    ],
  ];
  const rows = lines.map(({ indicator, total, quality, overlap }): ReportCell[] => [
    ...[say.indicator(indicator), UNITS[indicatorFacts(indicator).unit][say.locale], total],
    ...[say.of(`quality.${quality}`), say.of(`overlap.${overlap}`)],
  ]);
  return [{ kind: 'table', id, title, sources: REPORTS, columns, rows, total: null }];
}

/** One region alone is its total again. */
export const isDrawn = ({ regions }: ResultLine): boolean =>
  regions.length > 1 && regions.some(({ count }) => !isKept(count));

function chartOf({ indicator, regions }: ResultLine, at: number, say: Saying): Block {
  const name = say.indicator(indicator);
  return {
    ...{ kind: 'chart', drawing: 'bars', id: `result-${at + 1}`, sources: REPORTS },
    ...{ title: say.of('byRegion', { indicator: name }), of: say.of('region') },
    measure: number('count', name),
    rows: regions.map(({ value, count }) => ({ label: say.value(value), value: count })),
  };
}
