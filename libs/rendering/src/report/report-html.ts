import { join } from 'node:path';
import type { PrintedReport } from '../core';
import { TemplateEngine } from '../template-engine';

let templates: TemplateEngine | null = null;

/** Read when the first report is shown: most that load this lib show none. */
const engine = (): TemplateEngine =>
  (templates ??= new TemplateEngine({ roots: [join(__dirname, 'html')], texts: { es: {}, en: {} } }));

/** A report as one page without anything from elsewhere: no script, no picture, no font. */
export const reportHtml = (report: PrintedReport): string =>
  engine().render('report', withPartials(report), report.language);

/** Its blocks alone, for a page that frames them. */
export const reportBody = (report: PrintedReport): string =>
  engine().render('_blocks', withPartials(report), report.language);

/** Each block with the name of its template; a kind without one fails. */
const withPartials = (report: PrintedReport): object => ({
  ...report,
  blocks: report.blocks.map((block) => ({ ...block, words: report.words, partial: `_${block.kind}` })),
});
