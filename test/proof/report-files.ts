import {
  checkReport,
  layOut,
  PdfPrinter,
  reportHash,
  reportHtml,
  reportJson,
  reportSheets,
  reportTable,
  tableCsv,
  writeReportXlsx,
  type ReportDocument,
} from '@puente/rendering';
import { ReadPdf } from './read-pdf';

export type ReportFiles = Readonly<Record<'html' | 'pdf' | 'docx' | 'xlsx' | 'csv' | 'json', Buffer>>;

/** A checked report; a fault is a mistake of the test. */
export function checkedReport(input: object): ReportDocument {
  const { document, faults } = checkReport(input);
  if (!document) throw new Error(JSON.stringify(faults));
  return document;
}

/** Each report in all its formats; those that are printed come from one process. */
export async function filesOf(documents: readonly ReportDocument[]): Promise<ReportFiles[]> {
  const laidOut = documents.map((document) => layOut(document, reportHash(document)));
  const tasks = laidOut.flatMap((report) => (['pdf', 'docx'] as const).map((format) => ({ report, format })));
  const printed: Buffer[] = [];
  for await (const file of new PdfPrinter().printBatch(tasks)) printed.push(file);
  return documents.map((document, at) => ({
    html: Buffer.from(reportHtml(laidOut[at]!)),
    pdf: printed[2 * at]!,
    docx: printed[2 * at + 1]!,
    xlsx: writeReportXlsx(reportSheets(document, laidOut[at]!)),
    csv: Buffer.from(tableCsv(reportTable(document))),
    json: Buffer.from(reportJson(document)),
  }));
}

/** What a PDF prints, in the order of its content; where a long word may break is no sign of it. */
export const textOfPdf = (pdf: Buffer): string => new ReadPdf(pdf).text().replaceAll('\u200b', '');

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

/** The text between marks, those of another kind parted by a blank. */
export const withoutMarks = (marked: string): string =>
  marked.replace(/<[^>]*>/g, ' ').replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
