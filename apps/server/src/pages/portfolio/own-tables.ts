import { AWARD_STATES } from '@puente/grants';
import type { Currency, Locale } from '@puente/kernel';
import {
  amountsOf,
  awardsOf,
  crossOf,
  linesBy,
  linesTogether,
  placeCodes,
  placeLabel,
  totalsOf,
  type Dimension,
  type MoneyLine,
  type OwnPortfolio,
} from '@puente/portfolio';
import type { ReportCell, ReportColumn } from '@puente/rendering';
import { regionOf, regions, states, strategies, type StateCode } from '@puente/taxonomy';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { concentrationTable } from './concentration-table';
import { deadlineTable } from './deadline-table';
import { filterUrl, valueLabel } from './portfolio-words';
import { committedBars, committedMap } from './table-drawings';
import {
  dayColumn,
  moneyCell,
  moneyColumn,
  numberColumn,
  textColumn,
  type PortfolioTable,
} from './portfolio-table';

const BY = {
  strategy: 'portfolio.byStrategy',
  region: 'portfolio.byRegion',
  state: 'portfolio.byState',
  population: 'portfolio.byPopulation',
  year: 'portfolio.byYear',
} as const satisfies Record<Dimension, string>;

/** All that an organisation's own portfolio says in tables; those without a row are left out. */
export function ownTables(portfolio: OwnPortfolio, locale: Locale): PortfolioTable[] {
  const currencies = totalsOf(portfolio.slices).map(({ currency }) => currency);
  const tables = [
    totalsTable(portfolio, locale),
    ...(Object.keys(BY) as Dimension[]).map((dimension) => dimensionTable(portfolio, dimension, locale)),
    togetherTable(portfolio, locale),
    ...currencies.flatMap((currency) => [
      crossTable(portfolio, currency, locale),
      concentrationTable(portfolio, currency, locale),
    ]),
    thinTable(portfolio, locale),
    deadlineTable(portfolio, locale),
    awardTable(portfolio, locale),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const moneyColumns = (locale: Locale): ReportColumn[] => [
  numberColumn('awards', say(locale, 'portfolio.awards')),
  moneyColumn('pipeline', say(locale, 'portfolio.pipeline')),
  moneyColumn('committed', say(locale, 'portfolio.committed')),
  moneyColumn('paid', say(locale, 'portfolio.paid')),
];

const moneyCells = ({ currency, awards, ...line }: MoneyLine): ReportCell[] => [
  awards,
  ...[line.pipelineMinor, line.committedMinor, line.paidMinor].map((minor) => moneyCell(minor, currency)),
];

function totalsTable({ slices, filter }: OwnPortfolio, locale: Locale): PortfolioTable {
  return {
    ...{ id: 'totals', title: say(locale, 'portfolio.totals') },
    columns: [textColumn('currency', say(locale, 'portfolio.currency')), ...moneyColumns(locale)],
    rows: totalsOf(slices).map((line) => ({
      url: filterUrl(locale, { ...filter, currency: line.currency }),
      cells: [line.currency, ...moneyCells(line)],
    })),
  };
}

function dimensionTable(
  { slices, filter }: OwnPortfolio,
  dimension: Dimension,
  locale: Locale,
): PortfolioTable {
  const table: PortfolioTable = {
    ...{ id: `by-${dimension}`, title: say(locale, BY[dimension]) },
    columns: [textColumn(dimension, say(locale, `portfolio.${dimension}`)), ...moneyColumns(locale)],
    rows: linesBy(slices, dimension).map((line) => ({
      url: filterUrl(locale, { ...filter, [dimension]: line.code, currency: line.currency }),
      cells: [valueLabel(dimension, line.code, locale), ...moneyCells(line)],
      ...(dimension === 'state' && states.has(line.code) ? { state: line.code } : {}),
    })),
  };
  return { ...table, drawings: (dimension === 'state' ? committedMap : committedBars)(table, locale) };
}

/** Strategy, region and population at once: each award once in each of its strategies. */
function togetherTable({ slices, filter }: OwnPortfolio, locale: Locale): PortfolioTable {
  const by = ['strategy', 'region', 'population'] as const;
  return {
    ...{ id: 'together', title: say(locale, 'portfolio.together') },
    columns: [
      ...by.map((dimension) => textColumn(dimension, say(locale, `portfolio.${dimension}`))),
      ...moneyColumns(locale),
    ],
    rows: linesTogether(slices).map((line) => {
      const { strategy, region, population, currency } = line;
      return {
        url: filterUrl(locale, { ...filter, strategy, region, population, currency }),
        cells: [
          ...by.map((dimension) => valueLabel(dimension, line[dimension], locale)),
          ...moneyCells(line),
        ],
      };
    }),
  };
}

function crossTable({ slices }: OwnPortfolio, currency: Currency, locale: Locale): PortfolioTable {
  const cross = crossOf(slices, currency);
  const places = placeCodes.filter((place) => [...cross.values()].some((row) => row.has(place)));
  return {
    ...{ id: `cross-${currency.toLowerCase()}`, title: say(locale, 'portfolio.cross', { currency }) },
    columns: [
      textColumn('strategy', say(locale, 'portfolio.strategy')),
      ...places.map((place) => moneyColumn(place.replaceAll('-', '_'), placeLabel(place)[locale])),
    ],
    rows: [...cross].map(([strategy, row]) => ({
      url: filterUrl(locale, { strategy, currency }),
      cells: [
        strategies.label(strategy)[locale],
        ...places.map((place) => moneyCell(row.get(place) ?? 0n, currency)),
      ],
    })),
  };
}

/** What own awards reach of where need is documented and little money is on record. */
function thinTable({ slices, thin, filter }: OwnPortfolio, locale: Locale): PortfolioTable {
  const committed = slices.filter(({ committedMinor }) => committedMinor > 0n);
  const naming = (state: StateCode): number =>
    awardsOf(committed.filter(({ award }) => award.states.includes(state))).length;
  return {
    ...{ id: 'thin', title: say(locale, 'portfolio.thin') },
    columns: [
      textColumn('state', say(locale, 'portfolio.state')),
      textColumn('region', say(locale, 'portfolio.region')),
      numberColumn('awards', say(locale, 'portfolio.naming')),
    ],
    rows: [...thin].sort().map((state) => ({
      url: filterUrl(locale, { ...filter, state }),
      cells: [states.label(state)[locale], regions.label(regionOf(state))[locale], naming(state)],
    })),
  };
}

function awardTable({ slices }: OwnPortfolio, locale: Locale): PortfolioTable {
  return {
    ...{ id: 'awards', title: say(locale, 'portfolio.behind') },
    columns: [
      textColumn('award', say(locale, 'portfolio.award')),
      textColumn('standing', say(locale, 'portfolio.standing')),
      dayColumn('starts', say(locale, 'portfolio.starts')),
      dayColumn('ends', say(locale, 'portfolio.ends')),
      moneyColumn('committed', say(locale, 'portfolio.committed')),
      moneyColumn('paid', say(locale, 'portfolio.paid')),
    ],
    rows: awardsOf(slices).map((award) => {
      const { committedMinor, paidMinor } = amountsOf(award);
      const money = [committedMinor, paidMinor].map((minor) => moneyCell(minor, award.currency));
      const told = [award.title, AWARD_STATES[award.state][locale], award.startsOn, award.endsOn];
      return { url: awardUrl(locale, award.id, ''), cells: [...told, ...money] };
    }),
  };
}
