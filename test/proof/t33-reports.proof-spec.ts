import { layOut, reportSheets, reportTable, tableCsv, writeReportXlsx } from '@puente/rendering';
import { readableBody } from './readable-body';
import { checkedReport } from './report-files';
import { hostileReport } from './t33-hostile-report';
import { FORMULA, PAYLOADS, readCells } from './t33-payloads';

/** T33 for reports: whatever stands in their texts, sheets calculate nothing but our own totals. */
describe('T33 reports', () => {
  const document = checkedReport(hostileReport());

  it('are sheets whose only formulas add up a column', () => {
    const sheets = readableBody(writeReportXlsx(reportSheets(document, layOut(document, 'c0ffee'))));
    expect(sheets.match(/<f[ >][^<]*/g)).toEqual([
      '<f>SUBTOTAL(109,B2:B' + String(PAYLOADS.length + 1) + ')',
    ]);
    const texts = [...sheets.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) =>
      unmarked(text!),
    );
    expect(texts.filter((text) => !text.startsWith(`'`) && FORMULA.test(text))).toEqual([]);
    expect(PAYLOADS.filter((_, at) => !texts.some((text) => text.includes(`~${at}~`)))).toEqual([]);
  });

  it('are lines of CSV that no program takes for formulas', () => {
    const cells = readCells(tableCsv(reportTable(document)).replace('\ufeff', '')).flat();
    const dangerous = cells.filter(
      (cell) => !cell.startsWith(`'`) && FORMULA.test(cell) && Number.isNaN(Number(cell)),
    );
    expect(dangerous).toEqual([]);
    expect(PAYLOADS.filter((_, at) => !cells.some((cell) => cell.includes(`~${at}~`)))).toEqual([]);
  });
});

const unmarked = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
