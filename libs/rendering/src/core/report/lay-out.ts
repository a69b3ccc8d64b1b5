import { formatDay, parseDateOnly, type Locale } from '@puente/kernel';
import { drawBlock } from './draw-block';
import type {
  PrintedBlock,
  PrintedDrawing,
  PrintedFigures,
  PrintedReport,
  PrintedTable,
} from './printed-report';
import type {
  ReportBars,
  ReportBlock,
  ReportMap,
  ReportMetrics,
  ReportTable,
  ReportTargets,
} from './report-blocks';
import type { ReportDocument } from './report-document';
import { mapTable, targetTable, valueTable, type TwinTable } from './report-tables';
import { REPORT_WORDS } from './report-words';
import { sayCell } from './say-cell';

/** A checked report as HTML, PDF and DOCX print it. `hash` is the SHA-256 of its data. */
export function layOut(document: ReportDocument, hash: string): PrintedReport {
  const { language, title, author, day, filters, blocks } = document;
  const words = REPORT_WORDS[language];
  const facts = [
    { label: words.preparedBy, value: author },
    { label: words.day, value: formatDay(parseDateOnly(day)!, language) },
  ];
  return {
    ...{ language, title, author, foot: hash },
    facts: [...facts, ...filters],
    words: pick(words),
    blocks: blocks.map((block) => printedBlock(block, document)),
  };
}

const pick = ({ page, of, source, keptWhy, asTable }: typeof REPORT_WORDS.es): PrintedReport['words'] => ({
  ...{ page, of, source, kept: keptWhy, asTable },
});

function printedBlock(block: ReportBlock, document: ReportDocument): PrintedBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block;
    case 'quote':
      return { kind: 'quote', id: block.id, text: block.text, attribution: block.attribution };
    case 'metrics':
      return { ...block, items: metricsOf(block, document) };
    case 'table':
      return figuresOf(block, null, document);
    case 'chart':
    case 'map':
      return drawn(block, document);
    case 'exclusions':
      return { ...figuresOf(exclusionTable(block, document.language), null, document), id: block.id };
    case 'sources':
      return { kind: 'sources', id: block.id, title: block.title, items: sourcesIn(document) };
    default:
      throw new Error('No report has such a block.');
  }
}

const sourcesIn = ({ sources }: ReportDocument) =>
  sources.map(({ text, url }, index) => ({ place: String(index + 1), text, url }));

/** The numbers of sources in the list. */
function numbersOf(ids: readonly string[], { sources }: ReportDocument): string {
  return ids.map((id) => sources.findIndex((each) => each.id === id) + 1).join(', ');
}

const metricsOf = ({ items }: ReportMetrics, document: ReportDocument) =>
  items.map(({ figure, value, note, sources }) => ({
    ...{ label: figure.label, value: sayCell(value, figure, document.language), note },
    sources: numbersOf(sources, document),
  }));

function drawn(block: ReportBars | ReportTargets | ReportMap, document: ReportDocument): PrintedBlock {
  const { svg, alt } = drawBlock(block, document.language);
  return figuresOf(twinOf(block), { svg, alt: `${block.title}. ${alt}` }, document);
}

/** The table that says the same as a drawing. */
export function twinOf(block: ReportBars | ReportTargets | ReportMap): TwinTable {
  if (block.kind === 'map') return mapTable(block);
  return block.drawing === 'bars' ? valueTable(block) : targetTable(block);
}

/** What is left out, as a table. */
export function exclusionTable(
  { id, title, items }: Extract<ReportBlock, { kind: 'exclusions' }>,
  locale: Locale,
): TwinTable {
  const { what, why } = REPORT_WORDS[locale];
  const columns: ReportTable['columns'] = [
    { key: 'what', label: what, kind: 'text' },
    { key: 'why', label: why, kind: 'text' },
  ];
  return { id, title, sources: [], columns, rows: items.map((each) => [each.what, each.why]), total: null };
}

function figuresOf(
  table: TwinTable,
  drawing: PrintedDrawing | null,
  document: ReportDocument,
): PrintedFigures & { readonly id: string } {
  const { id, title, sources } = table;
  return {
    ...{ kind: drawing ? 'drawing' : 'table', id, title, drawing },
    table: printedTable(table, document.language),
    sources: numbersOf(sources, document),
  };
}

function printedTable({ columns, rows, total }: TwinTable, locale: Locale): PrintedTable {
  const said = (row: ReportTable['rows'][number]): string[] =>
    row.map((value, at) => sayCell(value, columns[at]!, locale));
  return {
    columns: columns.map(({ label, kind }) => ({ label, isNumber: kind !== 'text' && kind !== 'day' })),
    rows: rows.map(said),
    // A column without a total has an empty cell: nothing is unknown there.
    total: total && said(total).map((text, at) => (total[at] === null ? '' : text)),
  };
}
