import { layOut, reportSheets, reportTable, tableCsv, type ReportDocument, type ReportFormat } from '../core';
import type { PdfPrinter } from '../pdf/pdf-printer';
import { writeReportXlsx } from '../xlsx/write-report-xlsx';
import { reportHash, reportJson } from './report-hash';
import { reportHtml } from './report-html';

/** Whether a process of its own makes the format. */
export const isPrinted = (format: ReportFormat): boolean => format === 'pdf' || format === 'docx';

/** A checked report in a format; the same report gives the same bytes. PDF and DOCX are made in a process of their own. */
export async function renderReport(
  document: ReportDocument,
  format: ReportFormat,
  printer: PdfPrinter,
): Promise<Buffer> {
  const printed = layOut(document, reportHash(document));
  switch (format) {
    case 'html':
      return Buffer.from(reportHtml(printed));
    case 'pdf':
    case 'docx':
      return printer.print({ report: printed, format });
    case 'xlsx':
      return writeReportXlsx(reportSheets(document, printed));
    case 'csv':
      return Buffer.from(tableCsv(reportTable(document)));
    case 'json':
      return Buffer.from(reportJson(document));
    default:
      throw new Error('No report has such a format.');
  }
}
