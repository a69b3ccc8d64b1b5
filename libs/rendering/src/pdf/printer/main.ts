import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standaloneSvg } from '../../core/charts/standalone';
import type { Paper, PaperFormat } from '../../core/paper';
import type { PrintedBlock, PrintedReport } from '../../core/report/printed-report';
import { breakable } from '../../core/report/report-text';
import { writeDocx } from '../../docx/write-docx';
import { printPdf } from './print-pdf';

/** The templates that there are. */
export type PdfTemplate = 'receipt' | 'paper' | 'report';

/** Data for a template of PDF, or a paper or report in the format that is asked for. */
export type PrintTask =
  | { readonly template: 'receipt'; readonly data: object }
  | { readonly paper: Paper; readonly format: PaperFormat }
  | { readonly report: PrintedReport; readonly format: PaperFormat };

/** The file in base64; null when it could not be printed. */
export interface PrintAnswer {
  readonly file: string | null;
}

/** A task at a time until the parent lets go: one process prints a batch. */
process.on('message', (task: PrintTask) => {
  void printed(task).then((file) => process.send!({ file } satisfies PrintAnswer));
});

async function printed(task: PrintTask): Promise<string | null> {
  try {
    return (await fileOf(task)).toString('base64');
  } catch {
    return null;
  }
}

async function fileOf(task: PrintTask): Promise<Buffer> {
  if ('template' in task) return filled(task.template, task.data);
  if ('report' in task) {
    return task.format === 'docx' ? reportDocx(task.report) : filled('report', forPaper(task.report));
  }
  return task.format === 'docx' ? writeDocx(task.paper) : filled('paper', task.paper);
}

/** What draws pictures is loaded only where there are some: other papers are printed sooner without it. */
async function reportDocx(report: PrintedReport): Promise<Buffer> {
  const { writeReportDocx } = await import('../../docx/write-report-docx');
  return writeReportDocx(report);
}

/** As paper needs it: drawings as files of their own, and words that fit on it. */
const forPaper = (report: PrintedReport): PrintedReport => ({
  ...report,
  blocks: JSON.parse(JSON.stringify(report.blocks, forPaperEach)) as readonly PrintedBlock[],
});

/** What is not read as words stays as it is. */
const NO_WORDS = new Set(['kind', 'id', 'url', 'alt']);

function forPaperEach(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || NO_WORDS.has(name)) return value;
  return name === 'svg' ? standaloneSvg(value) : breakable(value);
}

const filled = (template: PdfTemplate, data: object): Buffer =>
  printPdf(readFileSync(join(__dirname, `${template}.typ`), 'utf8'), data);
