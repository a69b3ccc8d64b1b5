import type { Need } from '@puente/evidence';
import { moneyStep } from '@puente/disclosure';
import { minorToDecimal } from '@puente/kernel';
import { readSubject, type EditionTable } from '@puente/portfolio';
import type { CsvCell, DataTable } from '@puente/rendering';
import { regionOf, stateRow, states } from '@puente/taxonomy';

const HEADER = [
  ...['state', 'inegi', 'region', 'what', 'code', 'value', 'unit', 'qualifier', 'period_start', 'period_end'],
  ...['source', 'edition_year', 'caveats', 'observation'],
];

/** One row a figure: signals with all that says what they are, national statements, and money by state, region and year. */
export function needTable(need: Need, awards: readonly EditionTable[]): DataTable {
  const money = [...moneyRows(need), ...regionRows(need), ...yearRows(need), ...awardRows(awards)];
  const rows = [...signalRows(need), ...money];
  return { name: 'need', header: HEADER, rows };
}

function signalRows({ signals, states }: Need): CsvCell[][] {
  return signals.signals.flatMap(({ code, kind, unit, source, rows, national }) => {
    const tail = (each: (typeof rows)[number] | (typeof national)[number]): CsvCell[] => [
      ...[each.value, unit.en, each.qualifier, each.period.start, each.period.end],
      ...[source.code, source.editionYear, each.caveats.join('|'), each.observation],
    ];
    const inside = rows.filter(({ state }) => states.includes(state));
    return [
      ...inside.map((row): CsvCell[] => [...placeCells(row.state), kind, code, ...tail(row)]),
      ...national.map((each): CsvCell[] => ['MX', null, null, kind, code, ...tail(each)]),
    ];
  });
}

function moneyRows({ money, states }: Need): CsvCell[][] {
  return states.flatMap((state) => {
    const { own } = money.byState.get(state)!;
    const years: CsvCell[] = [own.firstYear, own.lastYear];
    return [...own.committed].map(([currency, minor]): CsvCell[] => [
      ...[...placeCells(state), 'money', 'past-grants.committed', minorToDecimal(minor), currency, 'exact'],
      ...[...years, 'past-grants', null, null, null],
    ]);
  });
}

/** What names states of one region alone. */
function regionRows({ money, filter }: Need): CsvCell[][] {
  const shown = [...money.byRegion].filter(([region]) => (filter.region ?? region) === region);
  return shown.flatMap(([region, { committed, firstYear, lastYear }]) =>
    [...committed].map(([currency, minor]): CsvCell[] => [
      ...[null, null, region, 'money', 'past-grants.committed-in-region'],
      ...[minorToDecimal(minor), currency, 'exact', firstYear, lastYear, 'past-grants', null, null, null],
    ]),
  );
}

/** All of Mexico, whatever region was asked for. */
function yearRows({ money }: Need): CsvCell[][] {
  return [...money.byYear].flatMap(([year, { committed }]) =>
    [...committed].map(([currency, minor]): CsvCell[] => [
      ...[
        'MX',
        null,
        null,
        'money',
        'past-grants.committed-by-year',
        minorToDecimal(minor),
        currency,
        'exact',
      ],
      ...[year, year, 'past-grants', null, null, null],
    ]),
  );
}

/** Awards given here, as the register let them out: no value where it is hidden. */
function awardRows(tables: readonly EditionTable[]): CsvCell[][] {
  return tables.flatMap(({ subject, cells }) => {
    const { currency, year } = readSubject(subject);
    return cells.map(({ key: [place], value }): CsvCell[] => {
      const money = value === null ? null : minorToDecimal(BigInt(value) * moneyStep(currency));
      const isState = states.has(place!);
      return [
        ...(isState ? placeCells(place) : [place === 'total' ? 'MX' : place!, null, null]),
        ...['money', 'awards.committed', money, currency, value === null ? 'hidden' : 'rounded', year, year],
        ...['awards', null, null, null],
      ];
    });
  });
}

const placeCells = (state: Need['states'][number]): CsvCell[] => [
  state,
  stateRow(state).inegi,
  regionOf(state),
];
