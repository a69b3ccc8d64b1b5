import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const AGREEMENT = readFileSync(join(__dirname, 'printer', 'agreement.typ'), 'utf8');
const agreement = (text: string, signatures: readonly string[][] = []): object => ({
  ...{ language: 'en', region: 'us', title: text, sha256: 'c0ffee', signatures, voided: null },
  clauses: [{ heading: `1. ${text}`, text }],
  facts: [{ label: 'Amount', value: text }],
  ...{ budget: [[text, 'Fixed', '1 MXN']], indicators: [[text, 'Output', '1']] },
  words: {
    ...{ title: 'Agreement', author: 'Puente', page: 'Page', terms: 'Terms', budget: 'Budget' },
    ...{ budgetColumns: ['Line', 'Basis', 'Amount'], indicators: 'Indicators', nobodyYet: 'Nobody yet' },
    ...{ indicatorColumns: ['A', 'B', 'C'], signatures: 'Signatures', signatureColumns: ['A', 'B', 'C'] },
  },
});

describe('a printed agreement', () => {
  it('is PDF/UA-1, the same bytes for the same data, with and without signatures', () => {
    const signed = agreement('Open house', [['The funder', 'Ana Sol', 'today']]);
    const pdf = printPdf(AGREEMENT, signed);
    expect(pdf.toString('latin1')).toContain('pdfuaid:part');
    expect(printPdf(AGREEMENT, signed).equals(pdf)).toBe(true);
    expect(printPdf(AGREEMENT, agreement('Open house')).equals(pdf)).toBe(false);
  });

  it('carries whatever people write, and evaluates none of it', () => {
    const pdf = printPdf(AGREEMENT, agreement(HOSTILE, [[HOSTILE, HOSTILE, HOSTILE]]));
    expect(pdf.length).toBeGreaterThan(5_000);
    expect(AGREEMENT).not.toMatch(/eval|@preview|plugin|read\(/);
    expect(AGREEMENT.match(/json\("([^"]+)"\)/g)).toEqual(['json("data.json")']);
  });
});
