import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkReport,
  layOut,
  reportSheets,
  reportTable,
  tableCsv,
  type PrintedReport,
  type ReportDocument,
} from '../core';
import { reportFixture } from '../core/report/report.fixture';
import { writeReportDocx } from '../docx/write-report-docx';
import { printPdf } from '../pdf/printer/print-pdf';
import { unzip } from '../unzip.fixture';
import { writeReportXlsx } from '../xlsx/write-report-xlsx';
import { reportHash, reportJson } from './report-hash';
import { reportBody, reportHtml } from './report-html';

const TEMPLATE = readFileSync(join(__dirname, '../pdf/printer/report.typ'), 'utf8');

function checked(input: object): ReportDocument {
  const { document, faults } = checkReport(input);
  if (!document) throw new Error(JSON.stringify(faults));
  return document;
}
const document = checked(reportFixture());
const printed = layOut(document, reportHash(document));

describe('the snapshot of a report', () => {
  it('does not depend on the order in which it was written', () => {
    const { title, ...rest } = document;
    expect(reportJson({ ...rest, title })).toBe(reportJson(document));
    expect(reportHash({ ...rest, title: 'y' })).not.toBe(reportHash({ ...rest, title }));
    expect(reportHash(checked(JSON.parse(reportJson(document)) as object))).toBe(reportHash(document));
  });
});

describe('an unknown block', () => {
  const strange = { ...printed, blocks: [{ kind: 'picture', id: 'p' }] } as unknown as PrintedReport;

  it.each<[string, () => unknown]>([
    ['the layout', () => layOut({ ...document, blocks: strange.blocks } as unknown as ReportDocument, 'x')],
    ['HTML', () => reportHtml(strange)],
    ['PDF', () => printPdf(TEMPLATE, strange)],
    ['DOCX', () => writeReportDocx(strange)],
  ])('fails in %s', (_format, render) => expect(render).toThrow());
});

describe('a report as a page', () => {
  const html = reportHtml(printed);

  it('asks for nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|\ssrc=|url\((?!#)|@import|<link/);
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url).filter((url) => !url!.startsWith('#')),
    ).toEqual(['https://www.inegi.org.mx/programas/ccpv/2020/']);
  });

  it('names each block by its id, once, and shows each drawing with its table and its credit', () => {
    for (const { id } of document.blocks) expect(html.split(` id="${id}"`).length - 1).toBe(1);
    expect(html.match(/<details>/g)).toHaveLength(3);
    expect(html).toContain('MapSVG · CC BY 4.0');
    expect(html).toContain(reportBody(printed).trim());
  });

  it('leads from each figure to its source in the list, and from a framed value to what it came from', () => {
    const cited = [...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id!);
    expect(cited.length).toBeGreaterThan(0);
    for (const id of cited) expect(html.split(` id="${id}"`).length - 1).toBe(1);
    const links = new Map([
      ['strip', [['/es/strip']]],
      ['by-strategy', [[null, null, '/es/rows'], ['javascript:alert(1)']]],
    ]);
    const body = reportBody(printed, links);
    expect(body).toMatch(/<td class="num"><a href="\/es\/rows">900<\/a><\/td>/);
    expect(body).toContain('<a href="/es/strip">');
    expect(body).not.toContain('javascript:');
    expect(html).not.toContain('/es/');
  });

  it('comes of templates that write nothing unescaped but our own drawings', () => {
    const folder = join(__dirname, 'html');
    const raw = readdirSync(folder).flatMap(
      (name) => readFileSync(join(folder, name), 'utf8').match(/\{\{\{[^}]*\}\}\}/g) ?? [],
    );
    expect(raw).toEqual(['{{{drawing.svg}}}']);
  });
});

describe('a report as sheets', () => {
  const parts = unzip(writeReportXlsx(reportSheets(document, printed)));
  const table = parts.get('xl/worksheets/sheet3.xml')!;

  it('begins with what it is, and has a sheet for each block with figures', () => {
    const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['Léeme', 'strip', 'by-strategy', 'bars', 'targets', 'map', 'left-out']);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(reportHash(document));
  });

  it('holds numbers, days and amounts as such, and the currency beside them', () => {
    expect(table).toContain('<c r="C2" s="5"><v>900</v></c><c r="D2" s="13"><v>72.9</v></c>');
    expect(table).toContain('<c r="B2" s="3"><v>46037</v></c>');
    expect(table).toMatch(/<c r="E2" s="4"><v>1000000\.5<\/v><\/c><c r="F2"[^>]*><is><t[^>]*>MXN/);
  });

  it('adds up what makes the total, and nothing else', () => {
    expect(table.match(/<f>[^<]*<\/f><v>[^<]*/g)).toEqual([
      '<f>SUBTOTAL(109,C2:C3)</f><v>1234',
      '<f>SUBTOTAL(109,E2:E3)</f><v>1234567.89',
    ]);
    expect([...parts.values()].join('').match(/<f>/g)).toHaveLength(2);
  });

  it('keeps the headings in sight and on every page, and filters the rows without the total', () => {
    expect(table).toContain('state="frozen"');
    expect(table).toContain('<autoFilter ref="A1:F3"/>');
    expect(parts.get('xl/workbook.xml')).toContain(`localSheetId="2">'by-strategy'!$1:$1</definedName>`);
  });
});

describe('a report as CSV', () => {
  it('tells what is shown, withheld and unknown apart, one value a line', () => {
    const lines = tableCsv(reportTable(document)).split('\r\n');
    expect(lines[0]).toBe('\ufeffblock,row,column,kind,state,value,currency');
    expect(lines).toContain('strip,1,paid,money,shown,1234567.89,MXN');
    expect(lines).toContain('bars,2,persons,number,withheld,,');
    expect(lines).toContain('map,3,persons,number,unknown,,');
    expect(lines).toContain('by-strategy,total,share,percent,shown,100,');
  });
});

describe('a report as DOCX', () => {
  it('has its headings, its repeated first rows, and its drawings with words', () => {
    const text = unzip(writeReportDocx(printed)).get('word/document.xml')!;
    expect(text.match(/w:val="Heading[123]"/g)).toEqual(
      ['1', '2', '3'].map((level) => `w:val="Heading${level}"`),
    );
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(5);
    expect(text.match(/<wp:docPr [^>]*descr="[^"]+"/g)).toHaveLength(3);
  });
});
