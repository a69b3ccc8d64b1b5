import fc from 'fast-check';
import { scanCsv } from './scan-csv';

function rowsOf(text: string) {
  const rows: string[][] = [];
  expect(scanCsv(text, (cells) => rows.push([...cells]))).toBeNull();
  return rows;
}

const cell = fc
  .array(fc.constantFrom('a', 'ñ', ',', '"', '\n', '\r', ' '), { maxLength: 6 })
  .map((each) => each.join(''));
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('scanCsv', () => {
  it('reads back whatever cells were written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 })),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const text = rows.map((row) => row.map(quoted).join(',') + end).join('');
          expect(rowsOf(text)).toEqual(rows);
          expect(rowsOf(text.slice(0, -end.length))).toEqual(rows);
        },
      ),
    );
  });

  it('tells the line where each row starts', () => {
    const lines: number[] = [];
    scanCsv('a,b\n"x\ny",c\n\nd,e\n"f\r\n\r\ng",h\ni,j', (_cells, line) => lines.push(line));
    expect(lines).toEqual([1, 2, 5, 6, 9]);
  });

  it('keeps an empty last cell', () => {
    expect(rowsOf('a,b,\n,,\nc,d,')).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
      ['c', 'd', ''],
    ]);
  });
});
