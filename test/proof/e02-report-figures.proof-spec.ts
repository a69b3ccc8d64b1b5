import type { ReportDocument } from '@puente/rendering';
import { reportFixture } from '../../libs/rendering/src/core/report/report.fixture';
import { allowedIn, figuresIn, missingFrom, numbersIn } from './e02-figures';
import { proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { randomReport } from './random-report';
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
function saidBy(files: ReportFiles, hash: string): Readonly<Record<string, number[] | null>> {
  const html = files.html
    .toString()
    .replace(/<(style|svg)\b.*?<\/\1>/gs, ' ')
    .replaceAll(hash, ' ');
  const words = readableBody(files.docx).replace(/^[\s\S]*?<w:body>|<\/w:body>[\s\S]*$/g, ' ');
  const pdf = textOfPdf(files.pdf);
  return {
    html: numbersIn(withoutMarks(html)),
    docx: numbersIn(withoutMarks(words)),
    xlsx: numbersInSheets(readableBody(files.xlsx).replaceAll(hash, ' ')).filter((each) =>
      Number.isFinite(each),
    ),
    pdf: pdf === null ? null : numbersIn(pdf.replaceAll(hash, ' ')),
  };
}

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

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
      const said = saidBy(files[at]!, hash)[format];
      if (!said) continue;
      const figures = figuresIn(document);
      expect({ at, missing: missingFrom(said, figures) }).toEqual({ at, missing: [] });
      const pages = Array.from({ length: pagesOf(files[at]!.pdf) + 1 }, (_, page) => page);
      const allowed = new Set([...allowedIn(document), 256, ...(format === 'html' ? [] : pages)]);
      expect({ at, strange: said.filter((each) => !allowed.has(each)) }).toEqual({ at, strange: [] });
      compared += figures.length;
    }
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
