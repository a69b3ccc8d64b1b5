import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper, PaperFormat } from '../../core/paper';
import { writeDocx } from '../../docx/write-docx';
import { printPdf } from './print-pdf';

/** The templates that there are. */
export type PdfTemplate = 'receipt' | 'paper';

/** Data for a template of PDF, or a paper in the format that is asked for. */
export type PrintTask =
  | { readonly template: 'receipt'; readonly data: object }
  | { readonly paper: Paper; readonly format: PaperFormat };

/** The file in base64; null when it could not be printed. */
export interface PrintAnswer {
  readonly file: string | null;
}

process.once('message', (task: PrintTask) => {
  const answer: PrintAnswer = { file: printed(task) };
  process.send!(answer, () => process.exit(0));
});

function printed(task: PrintTask): string | null {
  try {
    return fileOf(task).toString('base64');
  } catch {
    return null;
  }
}

function fileOf(task: PrintTask): Buffer {
  if ('template' in task) return filled(task.template, task.data);
  return task.format === 'docx' ? writeDocx(task.paper) : filled('paper', task.paper);
}

const filled = (template: PdfTemplate, data: object): Buffer =>
  printPdf(readFileSync(join(__dirname, `${template}.typ`), 'utf8'), data);
