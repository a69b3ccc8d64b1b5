import { writeDocx, type Paper } from '@puente/rendering';
import { reportFigure } from './proof-run';
import { PAYLOADS } from './t33-payloads';
import { openedInWriter } from './text-document';

const PAPER: Paper = {
  ...{
    language: 'es',
    title: 'Convenio',
    author: 'Puente',
    mark: 'SIN EFECTO',
    foot: 'c0ffee',
    page: 'Página',
  },
  blocks: [
    ...PAYLOADS.map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'heading', text: 'Presupuesto' },
    { kind: 'table', columns: ['Renglón'], rows: PAYLOADS.map((text) => [text]) },
  ],
};
/** The only field of a paper. */
const NUMBER = 'page-number';
const FIELDS =
  /<text:(page-number|dde-[\w-]+|database-[\w-]+|[\w-]*variable-[\w-]+|expression|script|[\w-]+-field)\b/g;

/** T33 in the hands of who edits a paper: a word processor finds in what people wrote nothing but text. */
describe('T33 papers in LibreOffice Writer', () => {
  let opened: string | null = null;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    if ((await openedInWriter('x', 'txt')) !== null) opened = await openedInWriter(writeDocx(PAPER), 'docx');
  });
  afterAll(() => {
    const figure =
      opened === null ? 'LibreOffice Writer is not installed' : `${PAYLOADS.length} texts in a DOCX`;
    reportFigure({ test: 'T33', figure });
  });

  it('are opened with every text, the language and the headings, and no field but the number of the page', () => {
    if (opened === null) return;
    const texts = new Set([...opened.matchAll(/~(\d+)~/g)].map(([, number]) => number));
    expect(PAYLOADS.filter((_, index) => !texts.has(String(index)))).toEqual([]);
    expect([...opened.matchAll(FIELDS)].map(([, name]) => name)).toEqual([NUMBER]);
    expect(opened).toMatch(/fo:language="es" fo:country="MX"/);
    expect(
      [...opened.matchAll(/text:outline-level="(\d)"[^>]*>[^<]*</g)].map(([, level]) => level),
    ).toContain('2');
    expect(opened).toContain('<table:table-header-rows>');
  });
});
