import { AWARD_STATES } from '@puente/grants';
import type { Currency, Locale } from '@puente/kernel';
import {
  amountsOf,
  awardsOf,
  concentrationOf,
  crossOf,
  linesBy,
  placeCodes,
  placeLabel,
  totalsOf,
  type Dimension,
  type MoneyLine,
  type OwnPortfolio,
  type Share,
} from '@puente/portfolio';
import type { ReportCell, ReportColumn } from '@puente/rendering';
import { strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import { filterUrl, valueLabel } from './portfolio-words';
import {
  dayColumn,
  moneyCell,
  moneyColumn,
  numberColumn,
  percentColumn,
  textColumn,
  type PortfolioTable,
} from './portfolio-table';

const BY = {
  strategy: 'portfolio.byStrategy',
  region: 'portfolio.byRegion',
  population: 'portfolio.byPopulation',
  year: 'portfolio.byYear',
} as const satisfies Record<Dimension, string>;

/** All that an organisation's own portfolio says in tables; those without a row are left out. */
export function ownTables(portfolio: OwnPortfolio, locale: Locale): PortfolioTable[] {
  const currencies = totalsOf(portfolio.slices).map(({ currency }) => currency);
  const tables = [
    totalsTable(portfolio, locale),
    ...(Object.keys(BY) as Dimension[]).map((dimension) => dimensionTable(portfolio, dimension, locale)),
    ...currencies.flatMap((currency) => [
      crossTable(portfolio, currency, locale),
      concentrationTable(portfolio, currency, locale),
    ]),
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
  return {
    ...{ id: `by-${dimension}`, title: say(locale, BY[dimension]), isDrawn: dimension === 'strategy' },
    columns: [textColumn(dimension, say(locale, `portfolio.${dimension}`)), ...moneyColumns(locale)],
    rows: linesBy(slices, dimension).map((line) => ({
      url: filterUrl(locale, { ...filter, [dimension]: line.code, currency: line.currency }),
      cells: [valueLabel(dimension, line.code, locale), ...moneyCells(line)],
    })),
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

function concentrationTable({ slices }: OwnPortfolio, currency: Currency, locale: Locale): PortfolioTable {
  return {
    ...{ id: `most-${currency.toLowerCase()}`, title: say(locale, 'portfolio.concentration', { currency }) },
    columns: [
      textColumn('recipient', say(locale, 'portfolio.award')),
      percentColumn('share', say(locale, 'portfolio.share')),
      moneyColumn('committed', say(locale, 'portfolio.committed')),
    ],
    rows: concentrationOf(slices, currency).largest.map((share) => ({
      url: awardUrl(locale, share.awards[0]!.id, ''),
      cells: [recipientOf(share, locale), share.permille / 10, moneyCell(share.committedMinor, currency)],
    })),
  };
}

/** Known by an award of theirs: whether somebody may be named is the matter of the pages of awards. */
function recipientOf({ awards: [first, ...others] }: Share, locale: Locale): string {
  const award = first!.title;
  return others.length === 0
    ? say(locale, 'portfolio.recipientOf', { award })
    : say(locale, 'portfolio.recipientOfMore', { award, count: others.length });
}

function deadlineTable({ late, soon }: OwnPortfolio, locale: Locale): PortfolioTable {
  const rows = (['late', 'soon'] as const).flatMap((standing) =>
    (standing === 'late' ? late : soon).map((row) => ({
      url: pageUrl(locale, `requirements/${row.id}`),
      cells: [row.title, row.award, row.dueOn, say(locale, `portfolio.${standing}`)],
    })),
  );
  return {
    ...{ id: 'deadlines', title: say(locale, 'portfolio.deadlines'), rows },
    columns: [
      textColumn('requirement', say(locale, 'portfolio.requirement')),
      textColumn('award', say(locale, 'portfolio.award')),
      dayColumn('due', say(locale, 'portfolio.due')),
      textColumn('standing', say(locale, 'portfolio.standing')),
    ],
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
