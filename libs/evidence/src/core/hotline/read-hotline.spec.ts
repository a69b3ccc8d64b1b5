import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOnly } from '@puente/kernel';
import fc from 'fast-check';
import { placeKey } from '../places';
import { HOTLINE_COLUMNS, readHotline } from './read-hotline';

const TODAY = '2026-11-22' as DateOnly;
const HEADER = HOTLINE_COLUMNS.join(',');

function read(...lines: string[]) {
  return readHotline(new TextEncoder().encode([HEADER, ...lines].join('\n')), TODAY);
}

const faultsOf = (...lines: string[]) =>
  read(...lines).quarantined.map(({ line, faults }) => [line, ...faults.map(({ code }) => code)]);

describe('readHotline', () => {
  it('reads a row', () => {
    expect(read('Southern Baja California,Labor exploitation|forced begging,2020-03,7,')).toEqual({
      rows: [
        {
          line: 2,
          place: { kind: 'state', state: 'MX-BCS' },
          forms: ['forced-begging', 'labour-exploitation'],
          period: { start: '2020-03', end: '2020-03' },
          calls: 7,
          cases: null,
        },
      ],
      quarantined: [],
      header: [...HOTLINE_COLUMNS],
      agreedTotals: 0,
      refused: [],
    });
  });

  it('takes rows back that say what was wrong with them', () => {
    const file = `what_is_wrong,${HEADER}\nno digits,Puebla,,2019,7,\n`;
    const { rows, refused } = readHotline(new TextEncoder().encode(file), TODAY);
    expect([rows.length, refused]).toEqual([1, []]);
  });

  it.each([
    ['New Mexico,,2019,1,1', ['place-us-state']],
    ['México,,2019,1,1', ['place-country']],
    [',,2019,1,1', ['place-missing']],
    ['Puebla,piracy,2019,1,1', ['form-unknown']],
    ['Puebla,,2019-13,1,1', ['period-invalid']],
    ['Puebla,,2020/2019,1,1', ['period-invalid']],
    ['Puebla,,2027,1,1', ['period-future']],
    ['Puebla,,2026-11,1,1', ['period-future']],
    ['Puebla,,2019,"1,200",1', ['count-invalid']],
    ['Puebla,,2019,-1,1', ['count-invalid']],
    ['Puebla,,2019,59%,1', ['count-invalid']],
    ['Puebla,,2019,,', ['counts-missing']],
    ['Puebla,,2019,1', ['cells-count']],
    [
      'Texas,piracy,2099,x,y',
      ['place-us-state', 'form-unknown', 'period-future', 'count-invalid', 'count-invalid'],
    ],
  ])('sets %s aside and says all that is wrong', (line, codes) => {
    expect(faultsOf(line)).toEqual([[2, ...codes]]);
  });

  it('keeps zero apart from not reported', () => {
    const [zero, none] = read('Puebla,,2019,0,0', 'Jalisco,,2019,,0').rows;
    expect([zero!.calls, none!.calls]).toEqual([0, null]);
  });

  it('counts nothing twice', () => {
    expect(faultsOf('Puebla,,2019,1,1', 'PUE.,,2019-03,1,1', 'Puebla,,2020,1,1')).toEqual([
      [3, 'period-overlaps'],
    ]);
  });

  it('checks totals against the rows of their period', () => {
    const rows = ['Puebla,,2019,1,2', 'Jalisco,,2019,3,4', 'unknown,,2020,5,6'];
    expect(read(...rows, 'Total,,2019,4,6', 'Total,,,9,12')).toMatchObject({
      quarantined: [],
      agreedTotals: 2,
    });
    expect(faultsOf(...rows, 'Total,,2019,4,7')).toEqual([[5, 'sum-mismatch']]);
  });

  it('sets rows of another encoding aside, as they can be read, and takes the others', () => {
    const good = new TextEncoder().encode(`${HEADER}\nMéxico DF,,2019,1,1\n`);
    const bad = Uint8Array.from([...'Michoac', 'á', ...'n,,2019,2,2\n'].map((sign) => sign.charCodeAt(0)));
    const file = readHotline(
      Uint8Array.from([...good, ...bad, ...new TextEncoder().encode('Puebla,,2019,3,3')]),
      TODAY,
    );
    expect(file.rows.map(({ place, calls }) => [placeKey(place), calls])).toEqual([
      ['MX-CMX', 1],
      ['MX-PUE', 3],
    ]);
    expect(file.quarantined).toMatchObject([
      { line: 3, raw: 'Michoacán,,2019,2,2', faults: [{ code: 'encoding-not-utf8' }] },
    ]);
  });

  it.each([
    ['', 'file-empty'],
    ['state;forms;month;calls;cases\nPuebla;;2019;1;1', 'delimiter-wrong'],
    ['state,forms,month,calls\n', 'column-missing'],
    [`${HEADER},x\n`, 'column-unknown'],
    [`${HEADER}\n"Puebla,,2019,1,1`, 'quote-unclosed'],
  ])('refuses the file %j', (text, code) => {
    const file = readHotline(new TextEncoder().encode(text), TODAY);
    expect([file.rows, file.refused.map((each) => each.code)]).toEqual([[], [code]]);
  });

  it('refuses more rows than any hotline has', () => {
    const { rows, refused } = read(...Array<string>(100_001).fill('Puebla,,2019,,1'));
    expect([rows, refused.map(({ code }) => code)]).toEqual([[], ['rows-too-many']]);
  });

  it('reads the days of many years quickly', () => {
    const day = (index: number) => new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10);
    const lines = Array.from({ length: 13_000 }, (_, index) => `Puebla,,${day(index)},,1`);
    const start = performance.now();
    const { rows, quarantined } = read(...lines, 'Puebla,,2019,,1');
    expect([rows.length, quarantined.length]).toEqual([13_000, 1]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('reads the table that the national line printed for 2019 and 2020, which closes at 184', () => {
    const table = readFileSync(join(__dirname, '../../../data/hotline/lnctp-2019-2020.csv'));
    const { rows, quarantined } = readHotline(table, TODAY);
    const sum = (kind: string) =>
      rows.filter(({ place }) => place.kind === kind).reduce((total, { cases }) => total + cases!, 0);
    expect(quarantined).toEqual([]);
    expect([sum('state'), sum('abroad'), sum('unknown')]).toEqual([163, 6, 15]);
    expect(
      new Set(rows.filter(({ place }) => place.kind === 'state').map(({ place }) => placeKey(place))).size,
    ).toBe(27);
  });

  it('loses no row, whatever it holds', () => {
    const cell = fc.constantFrom('Puebla', 'unknown', 'Ohio', '2019', '2020-01', '7', '', 'ñ', 'x|y');
    const line = fc.array(cell, { minLength: 1, maxLength: 7 }).filter((cells) => cells.join('') !== '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { rows, quarantined } = read(...lines.map((cells) => cells.join(',')));
        expect([...rows, ...quarantined].map((each) => each.line).sort((a, b) => a - b)).toEqual(
          lines.map((_, index) => index + 2),
        );
      }),
    );
  });
});
