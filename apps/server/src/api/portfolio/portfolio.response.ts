import { ApiProperty } from '@nestjs/swagger';
import { moneyStep, type ReleasedCell } from '@puente/disclosure';
import { minorToDecimal } from '@puente/kernel';
import {
  concentrationCurve,
  concentrationOf,
  DIMENSIONS,
  gapsOf,
  linesBy,
  linesTogether,
  placeOfValue,
  readSubject,
  totalsOf,
  type AllPortfolio,
  type EditionTable,
  type MoneyLine,
  type OwnPortfolio,
} from '@puente/portfolio';

class PortfolioLineResponse {
  /** `total`, `strategy`, `region`, `state`, `population` or `year` of start. */
  by!: string;
  /** The value of it; `several` and `not-said` are values. Of a total it is empty. */
  code!: string;
  currency!: string;
  /** How many awards have any of it. */
  awards!: number;
  /** Decimal text with two places. */
  pipeline!: string;
  committed!: string;
  paid!: string;
}

class PortfolioTogetherResponse {
  strategy!: string;
  region!: string;
  population!: string;
  currency!: string;
  awards!: number;
  /** Decimal text with two places. */
  pipeline!: string;
  committed!: string;
  paid!: string;
}

class PortfolioCurveResponse {
  recipients!: number;
  permille!: number;
}

class PortfolioSpreadResponse {
  currency!: string;
  recipients!: number;
  /** Thousandths of what is committed that the largest recipients have, five at most. */
  largestPermille!: number[];
  /** What the first so many have together. */
  @ApiProperty({ type: [PortfolioCurveResponse] })
  curve!: PortfolioCurveResponse[];
  /** Thousandths that go to Mexico City alone. */
  capitalPermille!: number;
}

class PortfolioGapsResponse {
  strategy!: string[];
  region!: string[];
  population!: string[];
  /** States with documented need and little or no money on record, whoever gave it, that no own award names. */
  thinState!: string[];
}

export class PortfolioResponse {
  day!: string;
  @ApiProperty({ type: [PortfolioLineResponse] })
  lines!: PortfolioLineResponse[];
  /** The same by strategy, region and population at once. */
  @ApiProperty({ type: [PortfolioTogetherResponse] })
  together!: PortfolioTogetherResponse[];
  @ApiProperty({ type: [PortfolioSpreadResponse] })
  spread!: PortfolioSpreadResponse[];
  /** What no money is committed to. */
  gaps!: PortfolioGapsResponse;
  /** Ids of what awards ask for and is late, and of what is due within 30 days. */
  late!: string[];
  soon!: string[];
}

class ReleasedFigureResponse {
  /** A value of each dimension, in their order; `total` is all of them together. */
  key!: string[];
  shown!: boolean;
  /** Decimal text with two places; null where it is hidden. */
  @ApiProperty({ type: String, nullable: true })
  value!: string | null;
}

class ReleasedTableResponse {
  currency!: string;
  year!: string;
  audience!: string;
  dimensions!: string[];
  /** `publish`, `coarsen` or `withhold`: only what is published has figures. */
  verdict!: string;
  @ApiProperty({ type: [ReleasedFigureResponse] })
  figures!: ReleasedFigureResponse[];
}

export class AllPortfolioResponse {
  /** When the edition was asked for; null before there is one. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  editionOf!: string | null;
  /** Whether another one is being worked out. */
  underWay!: boolean;
  @ApiProperty({ type: [ReleasedTableResponse] })
  tables!: ReleasedTableResponse[];
}

export function toPortfolio({ day, slices, late, soon, thin }: OwnPortfolio): PortfolioResponse {
  const totals = totalsOf(slices);
  return {
    day,
    lines: [
      ...totals.map((line) => toLine('total', '', line)),
      ...DIMENSIONS.flatMap((by) => linesBy(slices, by).map((line) => toLine(by, line.code, line))),
    ],
    together: linesTogether(slices).map(({ strategy, region, population, ...line }) => ({
      ...{ strategy, region, population, ...moneyOf(line) },
    })),
    spread: totals.map(({ currency }) => {
      const { recipients, largest, capitalPermille } = concentrationOf(slices, currency);
      return {
        currency,
        recipients,
        capitalPermille,
        curve: concentrationCurve(slices, currency),
        largestPermille: largest.map(({ permille }) => permille),
      };
    }),
    gaps: toGaps(slices, thin),
    late: late.map(({ id }) => id),
    soon: soon.map(({ id }) => id),
  };
}

function toGaps(slices: OwnPortfolio['slices'], thin: OwnPortfolio['thin']): PortfolioGapsResponse {
  const { strategy, region, population } = gapsOf(slices);
  const named = new Set(
    slices.flatMap(({ award, committedMinor }) => (committedMinor > 0n ? award.states : [])),
  );
  const thinState = [...thin].filter((state) => !named.has(state)).sort();
  return { strategy: [...strategy], region: [...region], population: [...population], thinState };
}

const toLine = (by: string, code: string, line: MoneyLine): PortfolioLineResponse => ({
  ...{ by, code, ...moneyOf(line) },
});

const moneyOf = (line: MoneyLine): Omit<PortfolioLineResponse, 'by' | 'code'> => ({
  ...{ currency: line.currency, awards: line.awards },
  ...{ pipeline: minorToDecimal(line.pipelineMinor), committed: minorToDecimal(line.committedMinor) },
  paid: minorToDecimal(line.paidMinor),
});

export const toAllPortfolio = ({ edition, underWay, tables }: AllPortfolio): AllPortfolioResponse => ({
  ...{ editionOf: edition?.askedAt.toISOString() ?? null, underWay: underWay !== null },
  tables: tables.map(toTable),
});

function toTable({ subject, audience, dimensions, verdict, cells }: EditionTable): ReleasedTableResponse {
  const { currency, year } = readSubject(subject);
  const figure = ({ key, shown, value }: ReleasedCell): ReleasedFigureResponse => ({
    ...{ key: key.map((each, at) => codeOf(dimensions[at]!, each)), shown },
    value: value === null ? null : minorToDecimal(BigInt(value) * moneyStep(currency)),
  });
  return { currency, year, audience, dimensions: [...dimensions], verdict, figures: cells.map(figure) };
}

const codeOf = (dimension: string, value: string): string =>
  dimension === 'region' ? (placeOfValue(value) ?? value) : value;
