import type { ReportBlock } from './report-blocks';
import { fits, type ReportCell, type ReportColumn } from './report-cells';
import { reportDocument, type ReportDocument } from './report-document';
import { mapTable, targetTable, valueTable } from './report-tables';

/** What is wrong, and where: `blocks.3.rows.0.1`. */
export interface ReportFault {
  readonly path: string;
  readonly fault: string;
}

export type CheckedReport =
  | { readonly document: ReportDocument; readonly faults?: undefined }
  | { readonly document?: undefined; readonly faults: readonly ReportFault[] };

/** A report from JSON of unknown shape, its texts made printable; or every fault with its path. */
export function checkReport(input: unknown): CheckedReport {
  const { success, data, error } = reportDocument.safeParse(input);
  if (!success) {
    return { faults: error.issues.map(({ path, message }) => ({ path: path.join('.'), fault: message })) };
  }
  const faults = faultsOf(data);
  return faults.length > 0 ? { faults } : { document: data };
}

/** What the parts of a report say against each other. */
export function faultsOf(document: ReportDocument): ReportFault[] {
  return [
    ...repeated(document.blocks.map((each) => each.id)).map((at) => fault(`blocks.${at}.id`, 'stands twice')),
    ...repeated(document.sources.map((each) => each.id)).map((at) =>
      fault(`sources.${at}.id`, 'stands twice'),
    ),
    ...levelFaults(document.blocks),
    ...sourceFaults(document),
    ...document.blocks.flatMap((block, at) => blockFaults(block, `blocks.${at}`)),
  ];
}

const fault = (path: string, what: string): ReportFault => ({ path, fault: what });

const repeated = (ids: readonly string[]): number[] =>
  ids.flatMap((each, at) => (ids.indexOf(each) < at ? [at] : []));

/** The title has level 1; readers that go by headings must not miss one. */
function levelFaults(blocks: readonly ReportBlock[]): ReportFault[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const block = blocks[first];
  return block?.kind === 'heading' && block.level === 3
    ? [fault(`blocks.${first}.level`, 'skips a level')]
    : [];
}

function sourceFaults({ sources, blocks }: ReportDocument): ReportFault[] {
  const known = new Set(sources.map((each) => each.id));
  const lists = blocks.filter(({ kind }) => kind === 'sources').length;
  const unlisted = sources.length > 0 && lists !== 1;
  const unknown = blocks.flatMap((block, at) =>
    sourcesOf(block).flatMap((each) =>
      known.has(each) ? [] : [fault(`blocks.${at}.sources`, `no source ${each}`)],
    ),
  );
  return [...(unlisted ? [fault('blocks', 'sources are listed once')] : []), ...unknown];
}

/** The names of what the figures of a block come from. */
export function sourcesOf(block: ReportBlock): readonly string[] {
  if (block.kind === 'metrics') return block.items.flatMap(({ sources }) => sources);
  return 'sources' in block ? block.sources : [];
}

function blockFaults(block: ReportBlock, path: string): ReportFault[] {
  switch (block.kind) {
    case 'metrics':
      return block.items.flatMap(({ figure, value }, at) =>
        cellFaults([value], [figure], `${path}.items.${at}`),
      );
    case 'table':
      return tableFaults(block, path);
    case 'chart':
      return tableFaults(block.drawing === 'bars' ? valueTable(block) : targetTable(block), path);
    case 'map':
      return tableFaults(mapTable(block), path);
    default:
      return [];
  }
}

interface Rows {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly total?: readonly ReportCell[] | null;
}

function tableFaults({ columns, rows, total }: Rows, path: string): ReportFault[] {
  return [
    ...repeated(columns.map(({ key }) => key)).map((at) =>
      fault(`${path}.columns.${at}.key`, 'stands twice'),
    ),
    ...rows.flatMap((row, at) => cellFaults(row, columns, `${path}.rows.${at}`)),
    ...(total ? cellFaults(total, columns, `${path}.total`) : []),
  ];
}

function cellFaults(
  cells: readonly ReportCell[],
  columns: readonly ReportColumn[],
  path: string,
): ReportFault[] {
  if (cells.length !== columns.length) return [fault(path, 'as many values as columns')];
  return cells.flatMap((value, at) =>
    fits(value, columns[at]!) ? [] : [fault(`${path}.${at}`, `no ${columns[at]!.kind} of its column`)],
  );
}
