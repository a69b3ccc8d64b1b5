import type { ReportCell } from '@puente/rendering/core';
import { number, words, type Block, type Saying } from './impact-blocks';
import type { ResultLine, TargetLine } from './result-lines';

const REPORTS = ['reports'];
/** So many characters a label of a drawing has at most. */
const LABEL = 60;

type Aimed = ResultLine & { readonly target: TargetLine };

/** What awards aim at beside what was counted, as far as they say. */
export function targetBlocks(results: readonly ResultLine[], say: Saying): Block[] {
  const aimed = results.filter((line): line is Aimed => line.target !== null);
  if (aimed.length === 0) return [];
  return [
    say.heading('targets-head', 'targets', 3),
    tableOf(aimed, say),
    ...chartOf(aimed, say),
    say.note('targets-note', 'targetsNote', 'targetsText'),
  ];
}

function tableOf(lines: readonly Aimed[], say: Saying): Block {
  const columns = [
    words('indicator', say.of('indicator')),
    number('target', say.of('target')),
    number('stating', say.of('stating')),
    number('reporting', say.of('reporting')),
    number('count', say.of('counted')),
  ];
  const rows = lines.map(({ indicator, total, target: { sum, stating, reporting } }): ReportCell[] => [
    ...[say.indicator(indicator), sum, stating, reporting, total],
  ]);
  const title = say.of('targets');
  return { kind: 'table', id: 'targets', title, sources: REPORTS, columns, rows, total: null };
}

/** What is withheld of either is withheld in the drawing too; where nothing is told nothing is drawn. */
function chartOf(lines: readonly Aimed[], say: Saying): Block[] {
  const isDrawn = ({ total, target }: Aimed): boolean =>
    typeof total === 'number' && typeof target.sum === 'number';
  if (!lines.some(isDrawn)) return [];
  const rows = lines.map(({ indicator, total, target }) => ({
    ...{ label: shortened(say.indicator(indicator)), target: target.sum, actual: total },
  }));
  return [
    {
      ...{ kind: 'chart', drawing: 'targets', id: 'targets-chart', sources: REPORTS },
      ...{ title: say.of('targets'), of: say.of('indicator'), rows },
      measures: {
        target: number('target', say.of('target')),
        actual: number('count', say.of('counted')),
      },
    },
  ];
}

const shortened = (label: string): string =>
  label.length > LABEL ? `${label.slice(0, LABEL - 1).trimEnd()}…` : label;
