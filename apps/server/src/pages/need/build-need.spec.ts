import { loadEvidence } from '@puente/evidence';
import { needFixture, needOf } from '../fixtures/need.fixture';
import { needTable } from './need-table';

describe('the page of need beside money', () => {
  const view = needFixture('es');
  const rowOf = (code: string) => view.rows.find((row) => row.code === code)!;

  it('leads from each figure to its page, one for each time', () => {
    const known = loadEvidence().observations.map(({ id }) => `/es/evidence/observations/${id}`);
    const { value, dates } = rowOf('MX-CMX');
    expect(value).toBe('52');
    expect(dates.map(({ text }) => text)).toEqual(['2019', '2020']);
    const urls = view.rows.flatMap((row) => row.dates.map(({ url }) => url));
    expect(urls.length).toBe(new Set(urls).size);
    for (const url of urls) expect(known).toContain(url);
  });

  it('gives no link where nothing is reported', () => {
    const silent = view.rows.filter(({ value }) => value === 'No informado');
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.flatMap(({ dates }) => dates)).toEqual([]);
  });

  it('leads from other signals to their figure, or to all of them where they are several', () => {
    const { rows } = needFixture('es', 'national');
    const hotlineOf = (code: string) =>
      rows.find((row) => row.code === code)!.others.find(({ text }) => text.includes('Consejo Ciudadano'));
    expect(hotlineOf('MX-CMX')!.url).toBe('/es/need?signal=hotline-cases.lnctp');
    expect(hotlineOf('MX-OAX')!.url).toMatch(/^\/es\/evidence\/observations\/lnctp/);
    expect(hotlineOf('MX-ZAC')).toBeUndefined();
  });

  it('tells money by year, what has no date last', () => {
    expect(view.years.map(({ year, grants }) => [year, grants])).toEqual([
      ['2015', '1'],
      ['2018', '5'],
      ['Sin fecha', '1'],
    ]);
  });

  it('writes the years to the file too, each currency by itself', () => {
    const { rows } = needTable(needOf({ region: 'south' }, GRANTS_OF_TWO_YEARS), []);
    const years = rows.filter((row) => row.some((cell) => String(cell).includes('committed-by-year')));
    expect(years.map((row) => row.slice(5, 7))).toEqual([
      ['100.00', 'USD'],
      ['7.00', 'MXN'],
    ]);
  });

  it('leads to the grants behind a state for those who keep the record alone', () => {
    const urls = (opens: boolean) =>
      needFixture('es', 'all', opens).rows.flatMap(({ grantsUrl }) => grantsUrl ?? []);
    expect(urls(true).sort()).toEqual(
      ['CHP', 'CMX', 'GRO', 'OAX', 'PUE'].map((state) => `/es/need/states/MX-${state}`),
    );
    expect(urls(false)).toEqual([]);
  });

  it('tells the money of a region without what names states of two', () => {
    const { rows } = needTable(needOf({ region: 'south' }, GRANTS_OF_TWO_STATES), []);
    const sums = rows.filter((row) => row.some((cell) => String(cell).includes('committed-in-region')));
    expect(sums.map((row) => [row[2], row[5]])).toEqual([['south', '3.00']]);
  });
});

const grant = (year: number | null, currency: 'USD' | 'MXN', amountMinor: bigint) => ({
  ...{ countries: 'Mexico', regions: '', description: '', recipient: '' },
  ...{ year, currency, amountMinor },
});
const GRANTS_OF_TWO_YEARS = [grant(2018, 'USD', 10_000n), grant(2019, 'MXN', 700n)];
const GRANTS_OF_TWO_STATES = [
  { ...grant(2018, 'USD', 300n), regions: 'Oaxaca|Chiapas' },
  { ...grant(2018, 'USD', 9_900n), regions: 'Oaxaca|Sonora' },
];
