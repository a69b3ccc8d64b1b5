import { layOut, type ReportDocument } from '@puente/rendering';
import { reportFixture } from '../../libs/rendering/src/core/report/report.fixture';
import { allowedIn, figuresIn, missingFrom, numbersIn } from './e02-figures';
import { proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { randomReport } from './random-report';
import { ReadPdf } from './read-pdf';
import { readableBody } from './readable-body';
import { checkedReport, filesOf, textOfPdf, withoutMarks, type ReportFiles } from './report-files';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_STYLES = new Set(['3', '20']);

/** The numbers of sheets, cell by cell: those of texts, values as they are, and days as they are read. */
function numbersInSheets(sheets: string): number[] {
  const cells = [...sheets.matchAll(/<c r="\w+" s="(\d+)"( t="inlineStr")?>(.*?)<\/c>/gs)];
  return cells.flatMap(([, style, isText, inside]) => {
    if (isText) return numbersIn(withoutMarks(inside!));
    const value = Number(/<v>([^<]*)<\/v>/.exec(inside!)![1]);
    if (!DAY_STYLES.has(style!)) return [value];
    const day = new Date(EPOCH + value * 86_400_000);
    return [day.getUTCDate(), day.getUTCFullYear()];
  });
}

/** The numbers that each format says, in its order. Drawings of pages are asked apart. */
function saidBy(files: ReportFiles, hash: string): Readonly<Record<string, number[]>> {
  const html = files.html
    .toString()
    .replace(/<(style|svg)\b.*?<\/\1>/gs, ' ')
    .replaceAll(hash, ' ');
  const words = readableBody(files.docx).replace(/^[\s\S]*?<w:body>|<\/w:body>[\s\S]*$/g, ' ');
  return {
    html: numbersIn(withoutMarks(html)),
    docx: numbersIn(withoutMarks(words)),
    xlsx: numbersInSheets(readableBody(files.xlsx).replaceAll(hash, ' ')).filter((each) =>
      Number.isFinite(each),
    ),
    pdf: numbersIn(textOfPdf(files.pdf).replaceAll(hash, ' ')),
  };
}

/** E2: what is printed is what the report holds, in every format and both languages. */
describe('E2 figures of reports', () => {
  const random = Random.fromSeed('E2');
  const drawn = Array.from({ length: proofSize(60, 3) }, (_, at) =>
    checkedReport(randomReport(random, at % 2 === 0 ? 'es' : 'en')),
  );
  const documents: ReportDocument[] = [
    ...(['es', 'en'] as const).map((language) => checkedReport(reportFixture(language))),
    ...drawn,
  ];
  let files: ReportFiles[] = [];
  let compared = 0;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    files = await filesOf(documents);
  });
  afterAll(() =>
    reportFigure({
      test: 'E2',
      title: 'Figures of reports in every format',
      figure: `${compared} figures of ${documents.length} reports compared`,
      target: 'each number of HTML, PDF, DOCX and XLSX is one of the JSON, in its order',
    }),
  );

  it.each(['html', 'docx', 'xlsx', 'pdf'])('are what the report holds: %s', (format) => {
    for (const [at, document] of documents.entries()) {
      const hash = /[0-9a-f]{64}/.exec(files[at]!.html.toString())![0];
      const said = saidBy(files[at]!, hash)[format]!;
      const figures = figuresIn(document);
      expect({ at, missing: missingFrom(said, figures) }).toEqual({ at, missing: [] });
      const pages = [...new ReadPdf(files[at]!.pdf).pages, ''].map((_, page) => page);
      const allowed = new Set([...allowedIn(document), 256, ...(format === 'html' ? [] : pages)]);
      expect({ at, strange: said.filter((each) => !allowed.has(each)) }).toEqual({ at, strange: [] });
      compared += figures.length;
    }
  });

  it('stand in pages that are tagged, in their language, with every font inside', () => {
    for (const [at, document] of documents.entries()) {
      const pdf = new ReadPdf(files[at]!.pdf);
      expect(pdf.marked(/\/Type \/Catalog/)[0]).toMatch(
        document.language === 'es'
          ? /\/Lang \(es-MX\)[\s\S]*\/Marked true/
          : /\/Lang \(en-US\)[\s\S]*\/Marked true/,
      );
      const kinds = pdf.marked(/\/Type \/Font\n/).map((marks) => /\/Subtype \/(\w+)/.exec(marks)![1]);
      expect(new Set(kinds)).toEqual(new Set(['Type0', 'CIDFontType2']));
      const described = pdf.marked(/\/Type \/FontDescriptor\n/);
      expect(described.length * 2).toBe(kinds.length);
      expect(described.filter((marks) => !/\/FontFile2 \d+ 0 R/.test(marks))).toEqual([]);
    }
  });

  it('stand in tables with headings, and in drawings with words', () => {
    for (const [at, document] of documents.entries()) {
      const pdf = new ReadPdf(files[at]!.pdf);
      const drawings = document.blocks.filter(({ kind }) => kind === 'chart' || kind === 'map');
      const tables = document.blocks.filter(({ kind }) => kind === 'table' || kind === 'exclusions').length;
      const tags = ['H1', 'Table', 'THead'].map((name) => pdf.tagged(name));
      const expected = drawings.length + tables;
      expect({ at, tags }).toEqual({ at, tags: [1, expected, expected] });
      const told = layOut(document, '').blocks.flatMap((each) =>
        'drawing' in each && each.drawing ? [each.drawing.alt] : [],
      );
      expect({ at, alts: pdf.alts.sort() }).toEqual({ at, alts: told.sort() });
      expect(pdf.marked(/\/S \/TH\n/).filter((marks) => !marks.includes('/Scope /Column'))).toEqual([]);
    }
  });

  it('keep words that no line holds on the page', async () => {
    const { blocks, ...rest } = reportFixture('es');
    const long = { kind: 'paragraph', id: 'long', text: 'x'.repeat(3_000) };
    const [printed] = await filesOf([checkedReport({ ...rest, blocks: [long, ...blocks] })]);
    const word = /(?:x+\n)+/.exec(textOfPdf(printed!.pdf))![0];
    expect(word.replaceAll('\n', '')).toHaveLength(3_000);
    expect(word).not.toMatch(/x{150}/);
  });

  it('are the same bytes from the same data', async () => {
    const again = await filesOf(documents.slice(0, 2));
    for (const [at, each] of again.entries()) {
      for (const [format, file] of Object.entries(each)) {
        const first = files[at]![format as keyof ReportFiles];
        expect({ format, same: first.equals(file) }).toEqual({ format, same: true });
      }
    }
  });
});
