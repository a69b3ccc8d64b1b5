import { join } from 'node:path';
import type { PrintedBlock, PrintedReport } from '../core';
import { TemplateEngine } from '../template-engine';

let templates: TemplateEngine | null = null;

/** Read when the first report is shown: most that load this lib show none. */
const engine = (): TemplateEngine =>
  (templates ??= new TemplateEngine({ roots: [join(__dirname, 'html')], texts: { es: {}, en: {} } }));

/** A report as one page without anything from elsewhere: no script, no picture, no font. */
export const reportHtml = (report: PrintedReport): string =>
  engine().render('report', withPartials(report, new Map()), report.language);

/** Addresses behind the values of blocks, row by row and column by column; of a strip of figures one row for each. */
export type ReportLinks = ReadonlyMap<string, readonly (readonly (string | null)[])[]>;

/** Its blocks alone, for a page that frames them, with values that lead to what they came from. Files have no such links. */
export const reportBody = (report: PrintedReport, links: ReportLinks = new Map()): string =>
  engine().render('_blocks', withPartials(report, links), report.language);

/** Each block with the name of its template; a kind without one fails. */
const withPartials = (report: PrintedReport, links: ReportLinks): object => ({
  ...report,
  blocks: report.blocks.map((block) => ({
    ...linked(block, links.get(block.id) ?? []),
    ...{ words: report.words, partial: `_${block.kind}` },
  })),
});

/** With the numbers of its sources one by one: each leads to the source in the list. */
const cited = <Block extends { readonly sources: string }>(block: Block) => ({
  ...block,
  cited: block.sources.split(', '),
});

function linked(block: PrintedBlock, links: readonly (readonly (string | null)[])[]): object {
  switch (block.kind) {
    case 'metrics':
      return {
        ...block,
        items: block.items.map((item, at) => ({ ...cited(item), url: links[at]?.[0] ?? null })),
      };
    case 'table':
    case 'drawing':
      return { ...cited(block), table: { ...block.table, links } };
    default:
      return block;
  }
}
