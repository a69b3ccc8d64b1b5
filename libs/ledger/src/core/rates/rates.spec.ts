import type { DateOnly } from '@puente/kernel';
import { rateFaultText, readRate, readRates, type RateText } from '.';

const TODAY = '2026-11-21' as DateOnly;
const GOOD: RateText = { of: 'USD', in: 'MXN', day: '2026-11-20', source: 'banxico-fix', rate: '18.5023' };
const file = (...lines: string[]) =>
  readRates(new TextEncoder().encode(['of,in,day,source,rate', ...lines].join('\r\n')), TODAY);
const sentences = (read: ReturnType<typeof readRates> | ReturnType<typeof readRate>): string[] =>
  'faults' in read ? read.faults.map((fault) => rateFaultText(fault).en) : [];

describe('a rate', () => {
  it('is read exactly as it was written', () => {
    expect(readRate(GOOD, TODAY)).toEqual({
      rate: { of: 'USD', in: 'MXN', ratedOn: '2026-11-20', source: 'banxico-fix', value: '18.5023' },
    });
  });

  it.each<[Partial<RateText>, string]>([
    [{ of: 'ARS' }, 'of'],
    [{ in: '' }, 'in'],
    [{ in: 'USD' }, 'in'],
    [{ day: '2026-02-30' }, 'day'],
    [{ day: '2026-11-22' }, 'day'],
    [{ source: 'fix' }, 'source'],
    [{ rate: '0' }, 'rate'],
    [{ rate: '18,5' }, 'rate'],
    [{ rate: '1.123456789' }, 'rate'],
    [{ rate: '-1' }, 'rate'],
  ])('is refused at its field: %j', (change, field) => {
    const read = readRate({ ...GOOD, ...change }, TODAY);
    expect('faults' in read && read.faults.map((fault) => fault.field)).toEqual([field]);
  });

  it('has every fault told at once', () => {
    expect(sentences(readRate({ of: 'A', in: 'B', day: '', source: '', rate: '' }, TODAY))).toHaveLength(5);
  });
});

describe('a file of rates', () => {
  it('is read row by row, with lines', () => {
    const read = file('USD,MXN,2026-11-20,banxico-fix,18.5023', '', 'EUR, MXN ,2026-11-20,"bank",20.10');
    expect('rates' in read && read.rates.map(({ line, rate }) => [line, rate.in, rate.value])).toEqual([
      [2, 'MXN', '18.5023'],
      [4, 'MXN', '20.10'],
    ]);
  });

  it('is refused whole, each fault with its line and column', () => {
    expect(
      sentences(
        file(
          'USD,MXN,2026-11-20,bank,18.5',
          'USD,MXN,2026-11-20,bank,18.6',
          'USD,MXN,20/11/2026,bank,x',
          'USD,MXN',
        ),
      ),
    ).toEqual([
      'Line 4, day: “20/11/2026” is no day, such as 2026-11-20.',
      'Line 4, rate: “x” is no rate: with a point and up to 8 decimals, such as 18.5023.',
      'Line 5: The row has 2 columns; there are 5.',
      'Line 3: That pair is there twice for the same day and source.',
    ]);
  });

  it.each([
    ['an odd header', 'pair,day\n', 'Line 1: The first line must say'],
    ['no rows', 'of,in,day,source,rate\n', 'Line 1: The file has no rows.'],
    ['open quotes', 'of,in,day,source,rate\n"USD', 'Line 2: A quotation mark'],
  ])('is refused with %s', (_what, text, sentence) => {
    expect(sentences(readRates(new TextEncoder().encode(text), TODAY))[0]).toContain(sentence);
    expect(sentences(readRates(Uint8Array.of(0xff), TODAY))[0]).toContain('UTF-8');
  });
});
