import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPdf } from './print-pdf';

/** The templates that there are. */
export type PdfTemplate = 'receipt' | 'agreement';

export interface PdfTask {
  readonly template: PdfTemplate;
  readonly data: object;
}

/** The file in base64; null when it could not be printed. */
export interface PdfAnswer {
  readonly pdf: string | null;
}

process.once('message', ({ template, data }: PdfTask) => {
  const answer: PdfAnswer = { pdf: printed(template, data) };
  process.send!(answer, () => process.exit(0));
});

function printed(template: PdfTemplate, data: object): string | null {
  try {
    const source = readFileSync(join(__dirname, `${template}.typ`), 'utf8');
    return printPdf(source, data).toString('base64');
  } catch {
    return null;
  }
}
