import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperFixture } from '../docx/paper.fixture';
import { writeDocx } from '../docx/write-docx';
import { printPdf } from './printer/print-pdf';

const TEMPLATE = readFileSync(join(__dirname, 'printer', 'receipt.typ'), 'utf8');
const receipt = (text: string): object => ({
  ...{ language: 'es', region: 'mx', code: '7KQ2MXH94T', facts: [{ label: 'Firmada', value: text }] },
  words: { title: 'Acuse', author: 'Puente', lead: text, page: 'Página', noAnswer: 'Sin respuesta' },
  sections: [
    {
      title: text,
      answers: [
        { label: text, answer: { lines: [text], table: null } },
        {
          label: 'T',
          answer: {
            lines: [],
            table: {
              columns: ['A', 'B'],
              rows: [
                [text, ''],
                ['1', '2'],
              ],
            },
          },
        },
        { label: 'N', answer: { lines: [], table: null } },
      ],
    },
  ],
});
const HOSTILE = '#read("/etc/passwd") *b* $x$ @ref <l> \\ \u202Etxet 漢字 😀 العربية =cmd|calc!';

describe('a printed receipt', () => {
  it('is PDF/UA-1 with its language and title, the same bytes for the same data', () => {
    const pdf = printPdf(TEMPLATE, receipt('Casa'));
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('pdfuaid:part');
    expect(text).toContain('/Lang (es-MX)');
    expect(printPdf(TEMPLATE, receipt('Casa')).equals(pdf)).toBe(true);
  });

  it('carries whatever people write, and evaluates none of it', () => {
    expect(printPdf(TEMPLATE, receipt(HOSTILE)).length).toBeGreaterThan(5_000);
  });

  it('comes of a template that reads nothing but its data and runs nothing', () => {
    expect(TEMPLATE).not.toMatch(/eval|@preview|plugin|read\(/);
    expect(TEMPLATE.match(/json\("([^"]+)"\)/g)).toEqual(['json("data.json")']);
  });
});

const REPORT = readFileSync(join(__dirname, 'printer', 'report.typ'), 'utf8');

describe('a printed report', () => {
  it('comes of a template that reads nothing but its data and runs nothing', () => {
    expect(REPORT).not.toMatch(/eval|@preview|plugin|read\(|include|import/);
    expect(REPORT.match(/json\("([^"]+)"\)/g)).toEqual(['json("data.json")']);
  });
});

const PAPER = readFileSync(join(__dirname, 'printer', 'paper.typ'), 'utf8');

describe('a printed paper', () => {
  it('is PDF/UA-1, the same bytes for the same data, with and without a mark', () => {
    const pdf = printPdf(PAPER, paperFixture('Open house'));
    expect(pdf.toString('latin1')).toContain('pdfuaid:part');
    expect(pdf.toString('latin1')).toContain('/Lang (en-US)');
    expect(printPdf(PAPER, paperFixture('Open house')).equals(pdf)).toBe(true);
    expect(printPdf(PAPER, { ...paperFixture('Open house'), mark: 'VOID' }).equals(pdf)).toBe(false);
  });

  it('carries whatever people write, and evaluates none of it', () => {
    expect(printPdf(PAPER, paperFixture(HOSTILE)).length).toBeGreaterThan(5_000);
    expect(PAPER).not.toMatch(/eval|@preview|plugin|read\(/);
    expect(PAPER.match(/json\("([^"]+)"\)/g)).toEqual(['json("data.json")']);
  });

  it('breaks what is longer than a line, in papers and receipts', () => {
    const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const name = 'Casa'.repeat(1500);
    expect(pages(printPdf(PAPER, paperFixture(name)))).toBeGreaterThan(2);
    expect(pages(printPdf(TEMPLATE, receipt(name)))).toBeGreaterThan(2);
  });

  it('is refused with a block that nobody knows, in both formats', () => {
    const paper = { ...paperFixture('x'), blocks: [{ kind: 'picture' } as never] };
    expect(() => printPdf(PAPER, paper)).toThrow();
    expect(() => writeDocx(paper)).toThrow();
  });
});
