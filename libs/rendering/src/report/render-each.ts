import { DomainError } from '@puente/kernel';
import { layOut, type ReportDocument, type ReportFormat } from '../core';
import type { PdfPrinter } from '../pdf/pdf-printer';
import { isPrinted, renderReport } from './render-report';
import { reportHash } from './report-hash';

export interface WantedFile {
  readonly document: ReportDocument;
  readonly format: ReportFormat;
}

/**
 * Reports in their formats, in order; null for one that cannot be made, after which the others go on. What is printed comes from
 * one process for all, until a report fells it. Throws `print-busy` when too many print already.
 */
export async function* renderEach(
  wanted: readonly WantedFile[],
  printer: PdfPrinter,
): AsyncGenerator<Buffer | null> {
  const printed = printEach(
    wanted.filter(({ format }) => isPrinted(format)),
    printer,
  );
  try {
    for (const file of wanted) {
      if (isPrinted(file.format)) yield (await printed.next()).value ?? null;
      else yield await renderReport(file.document, file.format, printer).catch(() => null);
    }
  } finally {
    await printed.return(undefined);
  }
}

async function* printEach(
  wanted: readonly WantedFile[],
  printer: PdfPrinter,
): AsyncGenerator<Buffer | null, undefined> {
  let next = 0;
  while (next < wanted.length) {
    try {
      for await (const file of printer.printBatch(tasksOf(wanted.slice(next)))) {
        next++;
        yield file;
      }
    } catch (error) {
      if (error instanceof DomainError) throw error;
      next++;
      yield null;
    }
  }
}

function* tasksOf(wanted: readonly WantedFile[]): Generator<Parameters<PdfPrinter['print']>[0]> {
  for (const { document, format } of wanted) {
    yield { report: layOut(document, reportHash(document)), format: format === 'docx' ? 'docx' : 'pdf' };
  }
}
