import fc from 'fast-check';
import { contentKey } from './content-key';
import { csvHint, CSV_HINTS, type CsvIssueCode } from './csv-issue';
import { foldRecipientName } from './fold-recipient-name';
import { parseNewcomers } from './parse-newcomers';
import { parsePastGrants } from './parse-past-grants';
import { PAST_GRANT_COLUMNS } from './past-grant';
import { amountToMinor } from './read-cells';
import { readCsv } from './read-csv';

const HEADER = PAST_GRANT_COLUMNS.join(',');
const ROW = 'Fundación Uno,Casa Dos A.C.,Un refugio,1200.5,USD,2016-03-01,day,Women,Mexico,';
const file = (...rows: string[]) => [HEADER, ...rows].join('\n');
const changed = (column: string, value: string) => {
  const cells = ROW.split(',');
  cells[PAST_GRANT_COLUMNS.findIndex((name) => name === column)] = value;
  return file(ROW, cells.join(','));
};

describe('parsePastGrants', () => {
  it('reads a row with its folded recipient, exact amount and identity', () => {
    const { grants, issues } = parsePastGrants(file(ROW));
    expect(issues).toEqual([]);
    expect(grants).toEqual([
      expect.objectContaining({
        line: 2,
        funder: 'Fundación Uno',
        recipient: 'Casa Dos A.C.',
        recipientKey: 'casa dos',
        amountMinor: 120050n,
        currency: 'USD',
        date: '2016-03-01',
        datePrecision: 'day',
        ordinal: 1,
      }),
    ]);
  });

  it('keeps exact repeats as separate grants under one content key', () => {
    const { grants } = parsePastGrants(
      file(ROW, ROW, ROW.replace('1200.5', '1200.50'), ROW.replace('Uno', 'Tres')),
    );
    expect(grants.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 1]);
    expect(new Set(grants.map((grant) => grant.contentKey)).size).toBe(2);
  });

  it('takes an empty amount, date and description as unknown', () => {
    const { grants, issues } = parsePastGrants(file('F,R,,,USD,,,,,'));
    expect(issues).toEqual([]);
    expect(grants[0]).toMatchObject({ amountMinor: null, date: null, datePrecision: '', description: '' });
  });

  it.each([
    ['amount', '12;5', 'amount-invalid'],
    ['amount', '1e400', 'amount-invalid'],
    ['amount', '99999999999', 'amount-absurd'],
    ['amount', '-99999999999', 'amount-absurd'],
    ['currency', 'XXX', 'currency-unknown'],
    ['currency', '', 'currency-unknown'],
    ['date', '2016-02-30', 'date-invalid'],
    ['date', '01/02/2016', 'date-invalid'],
    ['date', '0016-01-01', 'date-invalid'],
    ['date_precision', 'hour', 'date-precision-unknown'],
    ['funder', ' ', 'value-missing'],
    ['recipient', '', 'value-missing'],
    ['description', 'x'.repeat(20_001), 'text-too-long'],
  ])('leaves out a row whose %s is %s: %s', (column, value, code) => {
    const { grants, issues } = parsePastGrants(changed(column, value));
    expect(grants).toHaveLength(1);
    expect(issues).toEqual([expect.objectContaining({ severity: 'row', code, line: 3, column })]);
  });

  it.each([
    ['amount', '-500', 'amount-negative'],
    ['recipient', '@Casa', 'formula-cell'],
    ['description', '=1+1', 'formula-cell'],
    ['description', " '+1", 'formula-cell'],
  ])('keeps a row whose %s is %s and says %s', (column, value, code) => {
    const { grants, issues } = parsePastGrants(changed(column, value));
    expect(grants).toHaveLength(2);
    expect(issues).toEqual([expect.objectContaining({ severity: 'warning', code, line: 3, column })]);
  });

  it('says line and character of the cell, also after quoted cells with line breaks', () => {
    const { issues } = parsePastGrants(file('"F ""x""","R\nS",text,oops,USD,,,,,'));
    expect(issues).toEqual([expect.objectContaining({ code: 'amount-invalid', line: 3, character: 9 })]);
  });

  it('tells everything that is wrong in a row at once', () => {
    const { issues } = parsePastGrants(file(',R,,x,XXX,9,hour,,,'));
    expect(issues.map(({ column }) => column)).toEqual([
      'funder',
      'amount',
      'currency',
      'date',
      'date_precision',
    ]);
  });

  it.each([
    ['', 'file-empty'],
    [`${HEADER.replaceAll(',', ';')}\n${ROW.replaceAll(',', ';')}`, 'delimiter-wrong'],
    [`${HEADER.replace('amount', 'monto')}\n${ROW}`, 'header-missing'],
    [`${HEADER},amount\n${ROW},1`, 'header-unknown'],
    [file('"F,R,,,USD,,,,,'), 'quote-unclosed'],
    [file('"F"x,R,,,USD,,,,,'), 'quote-misplaced'],
  ])('refuses the whole file %j: %s', (text, code) => {
    const { grants, issues } = parsePastGrants(text);
    expect(grants).toEqual([]);
    expect(issues[0]).toMatchObject({ severity: 'file', code });
  });

  it('refuses another encoding at its first wrong byte', () => {
    const latin = Buffer.from(file(ROW, ROW.replace('Uno', 'Niñas')), 'latin1');
    const { grants, issues } = parsePastGrants(latin);
    expect(grants).toEqual([]);
    expect(issues[0]).toMatchObject({ code: 'encoding-not-utf8', line: 2, character: 8 });
  });

  it('takes any order of columns, a byte mark, CRLF and blank lines', () => {
    const columns = [...PAST_GRANT_COLUMNS].reverse().join(',');
    const row = ROW.split(',').reverse().join(',');
    const { grants, issues } = parsePastGrants(Buffer.from(`\ufeff${columns}\r\n\r\n${row}\r\n`));
    expect(issues).toEqual([]);
    expect(grants[0]).toMatchObject({ line: 3, funder: 'Fundación Uno', affectedRegions: '' });
  });

  it('counts the cells of a row', () => {
    const { issues } = parsePastGrants(file('F,R', ROW));
    expect(issues).toEqual([expect.objectContaining({ code: 'cells-count', line: 2, severity: 'row' })]);
  });
});

describe('parseNewcomers', () => {
  it('reads names and texts and reports rows without a name', () => {
    const { newcomers, issues } = parseNewcomers('recipient,text\nCasa A.C.,"Refugio, apoyo"\n,x\n');
    expect(newcomers).toEqual([
      { line: 2, recipient: 'Casa A.C.', recipientKey: 'casa', text: 'Refugio, apoyo' },
    ]);
    expect(issues).toEqual([expect.objectContaining({ code: 'value-missing', line: 3, character: 1 })]);
  });

  it.each([
    ['recipient', `Uno,${'x'.repeat(20_001)}`, 5],
    ['text', `${'x'.repeat(20_001)},Uno`, 1],
  ])('refuses a %s that is too long, in any order of columns', (column, row, character) => {
    const { newcomers, issues } = parseNewcomers(`\ufefftext,recipient\r\n${row}\r\n`);
    expect(newcomers).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'text-too-long', column, line: 2, character, severity: 'row' }),
    ]);
  });
});

describe('foldRecipientName', () => {
  it.each([
    ['Centro de los Derechos del Migrante, Inc.', 'centro de los derechos del migrante'],
    ['The Johns & Sons Co.', 'johns and sons'],
    ['Tlachinollan A. C.', 'tlachinollan'],
    ['Fundación Niñez, Asociación Civil', 'fundacion ninez'],
    ['Foundation for Peace', 'peace'],
    ['Casa I.A.P.', 'casa'],
    ['Inc.', 'inc'],
  ])('folds %s to %s', (name, folded) => {
    expect(foldRecipientName(name)).toBe(folded);
    expect(foldRecipientName(folded.toUpperCase())).toBe(folded);
  });
});

describe('amountToMinor', () => {
  it.each([
    ['0', 0n],
    ['5000', 500_000n],
    ['0.005', 1n],
    ['71353922.99386737', 7_135_392_299n],
    ['-198', -19_800n],
    ['1,000', null],
    ['', null],
    ['NaN', null],
  ])('reads %s as %s', (text, minor) => {
    expect(amountToMinor(text)).toBe(minor);
  });
});

describe('readCsv', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', '\n', '\r', ' ') });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('gives back what was quoted, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((cells) => cells.map(quote).join(',')).join('\n');
        expect(readCsv(text).rows?.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('contentKey', () => {
  it('repeats and tells close texts apart', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `grant ${index}`);
    expect(new Set(texts.map(contentKey)).size).toBe(texts.length);
    expect(contentKey('a')).toMatch(/^[0-9a-f]{16}$/);
    expect(contentKey('grant 1')).toBe(contentKey('grant 1'));
  });
});

describe('csvHint', () => {
  it('fills its parameters in both languages', () => {
    for (const code of Object.keys(CSV_HINTS) as CsvIssueCode[]) {
      const names = CSV_HINTS[code].map((text) =>
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
      expect(names[0]).toEqual(names[1]);
    }
    expect(csvHint({ code: 'header-missing', params: { column: 'x' } }).es).toBe('Falta la columna «x».');
  });
});
