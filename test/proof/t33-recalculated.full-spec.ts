import { csvLine, tableCsv, writeXlsx, type DataTable } from '@puente/rendering';
import { ProofApp } from './proof-app';
import { reportFigure } from './proof-run';
import { openedInLibreOffice, type OpenedCell } from './spreadsheet';
import { takenByTwo } from './taken-by-two';
import { PAYLOADS } from './t33-payloads';
import { savePayloads } from './t33-world';

const TABLE: DataTable = {
  name: 'T33',
  header: ['text', 'amount'],
  rows: PAYLOADS.map((text) => [text, -1.5]),
};

/** T33 in the hands of a reader: a spreadsheet that opens and recalculates the files finds nothing to calculate. */
describe('T33 recalculated in LibreOffice', () => {
  let proof: ProofApp;
  let programme = '';
  let cells = 0;
  let calculated = 0;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    programme = await savePayloads(proof);
  });
  afterAll(async () => {
    await proof.stop();
    reportFigure({ test: 'T33', figure: `${calculated} calculated by LibreOffice of ${cells} cells` });
  });

  /** Every payload stands there by its number, as text, and no cell calculates. */
  function expectTexts(opened: readonly OpenedCell[]): void {
    const formulas = opened.flatMap(({ formula }) => formula ?? []);
    cells += opened.length;
    calculated += formulas.length;
    expect(formulas).toEqual([]);
    const marked = opened.filter(({ text }) => /~\d+~/.test(text));
    expect(marked.filter(({ type }) => type !== 'string')).toEqual([]);
    const numbers = new Set(marked.map(({ text }) => /~(\d+)~/.exec(text)![1]));
    expect(PAYLOADS.filter((_, index) => !numbers.has(String(index)))).toEqual([]);
  }

  it('sees a formula that is let through', async () => {
    const opened = await openedInLibreOffice('text,amount\r\n=1+1,2\r\n', 'csv');
    expect(opened.filter(({ formula }) => formula !== null)).toMatchObject([{ type: 'float', text: '2' }]);
  });

  it.each(['officer', 'hip'] as const)('finds none in the lists as files: %s', async (role) => {
    const matches = { kind: 'matches', programmeId: programme, query: { standing: 'eligible' } } as const;
    const asked = role === 'officer' ? matches : ({ kind: 'nonprofits', query: {} } as const);
    const { status, body } = await takenByTwo(proof, role, asked);
    expect(status).toBe(200);
    expectTexts(await openedInLibreOffice(body, 'csv'));
  });

  it.each(['csv', 'xlsx'] as const)('finds none in a table of texts and amounts as %s', async (ending) => {
    const opened = await openedInLibreOffice(ending === 'csv' ? tableCsv(TABLE) : writeXlsx([TABLE]), ending);
    expectTexts(opened);
    expect(opened.filter(({ type }) => type === 'float')).toHaveLength(PAYLOADS.length);
  });

  it('finds none in a line of its own', async () => {
    expectTexts(await openedInLibreOffice(PAYLOADS.map((text) => csvLine([text])).join(''), 'csv'));
  });
});
