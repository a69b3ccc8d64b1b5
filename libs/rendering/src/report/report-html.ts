import { join } from 'node:path';
import type { PrintedReport } from '../core';
import { TemplateEngine } from '../template-engine';

const templates = new TemplateEngine({ roots: [join(__dirname, 'html')], texts: { es: {}, en: {} } });

/** A report as one page without anything from elsewhere: no script, no picture, no font. */
export const reportHtml = (report: PrintedReport): string =>
  templates.render('report', withPartials(report), report.language);

/** Its blocks alone, for a page that frames them. */
export const reportBody = (report: PrintedReport): string =>
  templates.render('_blocks', withPartials(report), report.language);

/** Each block with the name of its template; a kind without one fails. */
const withPartials = (report: PrintedReport): object => ({
  ...report,
  blocks: report.blocks.map((block) => ({ ...block, words: report.words, partial: `_${block.kind}` })),
});
