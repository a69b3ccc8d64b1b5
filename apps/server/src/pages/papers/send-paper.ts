import { PAPER_FORMATS, type Paper, type PaperFormat, type PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import type { PuenteRequest } from '../../http/route-rules';

const TYPES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Prints a paper in the format that its address ends with, as a file under a name that says nothing of whose it is. */
export async function sendPaper(
  printer: PdfPrinter,
  { request, response }: { readonly request: PuenteRequest; readonly response: Response },
  name: 'agreement' | 'letter' | 'addendum',
  paper: Paper,
): Promise<void> {
  const format = PAPER_FORMATS.find((each) => request.path.endsWith(`.${each}`)) ?? 'pdf';
  const file = await printer.print({ paper, format });
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  response.type(TYPES[format]).send(file);
}
