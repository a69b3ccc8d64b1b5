import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportDocument } from '@puente/rendering';
import { reportFixture } from '../../libs/rendering/src/core/report/report.fixture';
import { isFullProof, reportFigure } from './proof-run';
import { readableBody } from './readable-body';
import { checkedReport, filesOf, textOfPdf, type ReportFiles } from './report-files';
import { renderPayloads, type Outside } from './t32-payloads';

const CANARY = 'canary-6f1d0c2b9a';
/** One of so many texts stands in all fields of a report at once; each stands in the report of all texts. */
const ONE_OF = isFullProof() ? 3 : 40;
/** At least one text in the marks of each format is always among them. */
const MARKS = [/^<\w/, /\{\{/, /^#/, /^=\w/];
const standingAlone = (texts: readonly string[]): string[] =>
  texts.filter(
    (text, at) => at % ONE_OF === 0 || MARKS.some((mark) => texts.find((each) => mark.test(each)) === text),
  );

/** The marks of a page or of the text of a document, without what people wrote. Pictures are no text. */
function marksIn(file: Buffer): string[] {
  const text = readableBody(file);
  return (/<w:body>[\s\S]*<\/w:body>/.exec(text)?.[0] ?? text).match(/<[^>]*>/g) ?? [];
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** T32: whatever stands in a report, its renderers ask nobody, read nothing beside it, and print it as text. */
describe('T32 renderers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'puente-outside-'));
  const link = join(tmpdir(), `puente-link-${process.pid}`);
  let listener: Server;
  let connections = 0;
  let payloads: string[] = [];
  let files: ReportFiles[] = [];
  let all: ReportFiles;
  let everything: ReportDocument;
  let plain: ReportFiles;

  jest.setTimeout(600_000);
  beforeAll(async () => {
    writeFileSync(join(folder, 'secret.txt'), CANARY);
    symlinkSync(join(folder, 'secret.txt'), link);
    listener = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((ready) => listener.listen(0, ready));
    const { port } = listener.address() as { port: number };
    const outside: Outside = { canaryPath: join(folder, 'secret.txt'), linkPath: link, port };
    payloads = renderPayloads(outside);
    const alone = standingAlone(payloads);
    everything = reportOf(payloads);
    const [first, second, ...rest] = await filesOf([
      checkedReport(reportFixture('es', 'x')),
      everything,
      ...alone.map((text) => checkedReport(reportFixture('es', text))),
    ]);
    [plain, all, files] = [first!, second!, rest];
  });
  afterAll(async () => {
    await new Promise((closed) => listener.close(closed));
    rmSync(link);
    rmSync(folder, { recursive: true });
    reportFigure({
      test: 'T32',
      title: 'Renderers of reports',
      figure: `${connections} connections and no byte of another file in ${files.length + 1} reports of ${payloads.length} texts`,
      target: '0 connections, 0 bytes from outside, PDF/UA-1',
    });
  });

  it('ask nobody', () => expect(connections).toBe(0));

  it('read no file beside the report', () => {
    for (const each of [all, ...files]) {
      for (const [format, file] of Object.entries(each)) {
        const found =
          readableBody(file).includes(CANARY) || (format === 'pdf' && textOfPdf(file).includes(CANARY));
        expect({ format, found: found ?? false }).toEqual({ format, found: false });
      }
    }
  });

  it('print PDF/UA-1 with its language and its title', () => {
    for (const { pdf } of [all, ...files]) {
      const text = pdf.toString('latin1');
      expect(text).toContain('pdfuaid:part');
      expect(text).toContain('/Lang (es-MX)');
    }
  });

  it('print every text as it stands there', () => {
    const text = textOfPdf(all.pdf).replace(/\s+/g, '');
    const numbered = payloads.flatMap((payload) => /~\d+~/.exec(payload)?.[0] ?? []);
    expect(numbered.filter((mark) => !text.includes(mark))).toEqual([]);
    const written = JSON.stringify(everything).replaceAll('\\"', '"').replace(/\s+/g, '');
    for (const code of ['#eval("1+1")', '#whiletrue{}', '#plugin("x.wasm")']) {
      expect({ code, times: timesIn(text, code) }).toEqual({ code, times: timesIn(written, code) });
    }
  });

  it('write the same marks around any text', () => {
    for (const { html, docx } of files) {
      expect(withoutNames(marksIn(html))).toEqual(withoutNames(marksIn(plain.html)));
      expect(marksIn(docx).filter(isText)).toEqual(marksIn(plain.docx).filter(isText));
    }
  });
});

/** Pictures say in their marks what they show. */
const isText = (mark: string): boolean => !/descr=|<cols|<col /.test(mark);
/** What names something repeats its text in a mark. */
const withoutNames = (marks: readonly string[]): string[] =>
  marks.map((mark) => mark.replace(/ (?:aria-label|content)="[^"]*"/g, ''));

/** One report in which each text is a paragraph, a note and a cell. */
function reportOf(texts: readonly string[]): ReportDocument {
  const { blocks, ...rest } = reportFixture();
  const said = texts.flatMap((text, at) => [
    { kind: 'paragraph', id: `p-${at}`, text },
    ...(at % 10 === 0 ? [{ kind: 'note', id: `n-${at}`, title: text, text }] : []),
  ]);
  const table = {
    ...{ kind: 'table', id: 'texts', title: 'Textos', sources: [], total: null },
    columns: [{ key: 'text', label: 'Texto', kind: 'text' }],
    rows: texts.map((text) => [text]),
  };
  return checkedReport({
    ...rest,
    blocks: [...blocks.slice(0, 1), ...said.slice(0, 480), table, blocks.at(-1)!],
  });
}
