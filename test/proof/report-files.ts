import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** What a PDF prints, in the order of its content (Debian: poppler-utils); null where nothing reads it. */
export function textOfPdf(pdf: Buffer): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'puente-pdf-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return execFileSync('pdftotext', ['-raw', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
