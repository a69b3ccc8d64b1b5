import { exclusionTable, twinOf } from './lay-out';
import type { ReportBlock, ReportMetrics } from './report-blocks';
import type { ReportCell } from './report-cells';
import type { ReportDocument } from './report-document';
import type { TwinTable } from './report-tables';

/** Everything of a report that is a table or can be told as one, in its order. */
export function figureTables(document: ReportDocument): TwinTable[] {
  return document.blocks.flatMap((block) => tablesOf(block, document));
}

function tablesOf(block: ReportBlock, { language }: ReportDocument): TwinTable[] {
  switch (block.kind) {
    case 'table':
      return [block];
    case 'chart':
    case 'map':
      return [twinOf(block)];
    case 'exclusions':
      return [exclusionTable(block, language)];
    case 'metrics':
      return [metricTable(block)];
    default:
      return [];
  }
}

/** A strip of figures as one row with a column for each. */
function metricTable({ id, title, items }: ReportMetrics): TwinTable {
  return {
    ...{ id, title, sources: [], total: null },
    columns: items.map(({ figure }) => figure),
    rows: [items.map(({ value }): ReportCell => value)],
  };
}
