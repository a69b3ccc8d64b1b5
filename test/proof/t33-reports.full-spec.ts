import { layOut, reportHash, reportSheets, writeReportXlsx } from '@puente/rendering';
import { reportFixture } from '../../libs/rendering/src/core/report/report.fixture';
import { figuresIn, missingFrom, numbersIn } from './e02-figures';
import { saidByTools } from './pdf-tools';
import { reportFigure } from './proof-run';
import { checkedReport, filesOf } from './report-files';
import { openedInLibreOffice } from './spreadsheet';
import { hostileReport } from './t33-hostile-report';
import { PAYLOADS } from './t33-payloads';
import { openedInWriter } from './text-document';

/** T33 in the hands of who receives a report: other programs find in it what it says, and calculate our totals alone. */
describe('T33 reports in other programs', () => {
  const document = checkedReport(reportFixture('es'));
  const figures = figuresIn(document);
  let writer = 'LibreOffice Writer is not installed';
  let tools = 'poppler-utils and qpdf are not installed';

  jest.setTimeout(300_000);
  afterAll(() => reportFigure({ test: 'T33', figure: `reports: ${writer}; ${tools}` }));

  it('are opened by Calc with every text, and with our own totals alone', async () => {
    const hostile = checkedReport(hostileReport());
    const sheets = reportSheets(hostile, layOut(hostile, reportHash(hostile)));
    const opened = await openedInLibreOffice(writeReportXlsx(sheets), 'xlsx');
    const calculated = opened.filter(({ formula }) => formula !== null);
    expect(calculated.map(({ formula, text }) => [/SUBTOTAL/.test(formula!), text])).toEqual([
      [true, String(-PAYLOADS.length)],
    ]);
    const marks = new Set(opened.flatMap(({ text }) => /~(\d+)~/.exec(text)?.[1] ?? []));
    expect(PAYLOADS.filter((_, at) => !marks.has(String(at)))).toEqual([]);
  });

  it('are opened by Writer with their figures, headings, tables and drawings', async () => {
    if ((await openedInWriter('x', 'txt')) === null) return;
    const [files] = await filesOf([document]);
    const opened = (await openedInWriter(files!.docx, 'docx'))!;
    const words = /<office:body>[\s\S]*<\/office:body>/
      .exec(opened)![0]
      .replace(/<office:binary-data>[^<]*</g, '<');
    expect(missingFrom(numbersIn(words.replace(/<[^>]*>/g, ' ')), figures)).toEqual([]);
    expect(words.match(/<table:table-header-rows>/g)).toHaveLength(5);
    expect(words.match(/<svg:desc>[^<]+/g)).toHaveLength(3);
    expect([...words.matchAll(/text:outline-level="(\d)"/g)].map(([, level]) => level)).toEqual([
      '1',
      '2',
      '3',
    ]);
    writer = `${figures.length} figures of a DOCX in Writer`;
  });

  it('are PDF that other programs find whole, tagged, and with all fonts inside', async () => {
    const [files] = await filesOf([document]);
    const said = saidByTools(files!.pdf);
    if (!said) return;
    expect(said.check).toContain('No syntax or stream encoding errors found');
    expect(said.facts).toMatch(/Tagged:\s+yes/);
    expect(said.facts).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    const fonts = said.fonts.trim().split('\n').slice(2);
    expect(fonts.filter((font) => !/CID TrueType .* yes yes yes/.test(font))).toEqual([]);
    expect(missingFrom(numbersIn(said.text), figures)).toEqual([]);
    tools = `${fonts.length} fonts and ${figures.length} figures of a PDF in poppler and qpdf`;
  });
});
