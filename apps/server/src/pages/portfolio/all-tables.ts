import { moneyStep, type ReleasedCell } from '@puente/disclosure';
import { joinWords, type Locale } from '@puente/kernel';
import {
  placeLabel,
  placeOfValue,
  populationLabel,
  readSubject,
  stateValueLabel,
  type AllPortfolio,
  type EditionTable,
  type PopulationCode,
  type PortfolioFilter,
  type StateValue,
} from '@puente/portfolio';
import type { ReportCell } from '@puente/rendering';
import { states, strategies, type Strategy } from '@puente/taxonomy';
import { say } from '../../texts';
import { moneyColumn, textColumn, type PortfolioDrawing, type PortfolioTable } from './portfolio-table';
import { committedBars, committedMap } from './table-drawings';

/** The value of a dimension that stands for all of its values. */
const TOTAL = 'total';
const STANDINGS = ['paid', 'to-pay', TOTAL] as const;
type Shown = 'strategy' | 'region' | 'population' | 'state';

/**
 * Tables of an edition as far as they speak of what is asked for: a filter chooses among cells that left, and works nothing
 * out. A table that does not know a filter is left out.
 */
export function allTables(
  { tables }: AllPortfolio,
  filter: PortfolioFilter,
  locale: Locale,
): PortfolioTable[] {
  return chosen(tables, filter)
    .filter(({ verdict }) => verdict === 'publish')
    .map((table, at) => toTable(table, filter, at, locale));
}

/** What could not be told at all, in words. */
export function untold({ tables }: AllPortfolio, filter: PortfolioFilter, locale: Locale): string[] {
  const told = new Set(tables.filter(({ verdict }) => verdict === 'publish').map(kindOf));
  const silent = chosen(tables, filter).filter((table) => !told.has(kindOf(table)));
  const last = new Map(silent.map((table) => [kindOf(table), table]));
  return [...last.values()].map((table) => say(locale, 'portfolio.nothingTold', wordsOf(table, locale)));
}

/** Tables of one kind say the same more or less finely; only one of them leaves. */
const kindOf = ({ subject, audience, dimensions }: EditionTable): string =>
  [subject, audience, dimensions.includes('region')].join(' ');

function chosen(tables: readonly EditionTable[], filter: PortfolioFilter): EditionTable[] {
  const asked = (['strategy', 'region', 'state', 'population'] as const).filter((name) => filter[name]);
  return tables.filter(({ subject, dimensions }) => {
    const { currency, year } = readSubject(subject);
    return (
      (filter.currency ?? currency) === currency &&
      (filter.year ?? year) === year &&
      asked.every((name) => dimensions.includes(name))
    );
  });
}

function wordsOf({ subject, dimensions }: EditionTable, locale: Locale): Record<string, string> {
  const { currency, year } = readSubject(subject);
  const named = shownDimensions(dimensions).map((name) => say(locale, `portfolio.${name}`).toLowerCase());
  return { currency, year, by: say(locale, 'portfolio.by', { dimensions: joinWords(named, locale) }) };
}

const shownDimensions = (dimensions: readonly string[]): Shown[] =>
  dimensions.filter((name) => name !== 'standing') as Shown[];

function toTable(table: EditionTable, filter: PortfolioFilter, at: number, locale: Locale): PortfolioTable {
  const shown = shownDimensions(table.dimensions);
  const hasStanding = table.dimensions.includes('standing');
  const standings: readonly (typeof STANDINGS)[number][] = hasStanding ? STANDINGS : [TOTAL];
  const rows = rowKeys(table, shown, filter);
  const made: PortfolioTable = {
    ...{ id: `table-${at + 1}`, title: say(locale, 'portfolio.allTable', wordsOf(table, locale)) },
    columns: [
      ...shown.map((name) => textColumn(name, say(locale, `portfolio.${name}`))),
      ...standings.map((standing) =>
        moneyColumn(
          standing === TOTAL ? 'committed' : standing.replaceAll('-', '_'),
          say(locale, standing === TOTAL ? 'portfolio.committed' : `portfolio.${standing}`),
        ),
      ),
    ],
    rows: rows.map((key) => ({
      ...{ url: null, ...stateIn(shown, key) },
      cells: [
        ...key.map((value, place) => dimensionLabel(shown[place]!, value, locale)),
        ...standings.map((standing) => amountOf(table, shown, key, hasStanding ? standing : null)),
      ],
    })),
  };
  return { ...made, drawings: drawingsOf(made, shown, rows, locale) };
}

const stateIn = (shown: readonly Shown[], [value]: readonly string[]): { readonly state?: string } =>
  shown[0] === 'state' && states.has(value!) ? { state: value } : {};

/** A map of states; else bars of each dimension, where all others are together. What is withheld has no bar. */
function drawingsOf(
  table: PortfolioTable,
  shown: readonly Shown[],
  keys: readonly (readonly string[])[],
  locale: Locale,
): PortfolioDrawing[] {
  if (shown[0] === 'state') return committedMap(table, locale);
  return shown.flatMap((_name, at) => {
    const isOne = (key: readonly string[]): boolean =>
      key.every((value, place) => (value === TOTAL) === (place !== at));
    const rows = table.rows.filter((_row, index) => isOne(keys[index]!));
    return committedBars(table, locale, { rows, at });
  });
}

/** The combinations of values that a table has cells of, those asked for alone, each once. */
function rowKeys(table: EditionTable, shown: readonly Shown[], filter: PortfolioFilter): string[][] {
  const places = shown.map((name) => table.dimensions.indexOf(name));
  const keys = table.cells.map(({ key }) => places.map((place) => key[place]!));
  const unlike = [...new Map(keys.map((key) => [key.join(' '), key])).values()];
  return unlike
    .filter((key) => key.every((value, at) => isAsked(shown[at]!, value, filter)))
    .sort(totalsLast);
}

function isAsked(name: Shown, value: string, filter: PortfolioFilter): boolean {
  const asked = filter[name];
  return asked === undefined || (name === 'region' ? placeOfValue(value) : value) === asked;
}

function totalsLast(one: readonly string[], other: readonly string[]): number {
  const rank = (key: readonly string[]): string =>
    key.map((value) => (value === TOTAL ? '~' : value)).join(' ');
  return rank(one) < rank(other) ? -1 : 1;
}

/** A cell that a table does not list holds nothing, and everybody may know it. */
function amountOf(
  { subject, dimensions, cells }: EditionTable,
  shown: readonly Shown[],
  key: readonly string[],
  standing: string | null,
): ReportCell {
  const full = dimensions.map((name) => (name === 'standing' ? standing : key[shown.indexOf(name as Shown)]));
  const cell = cells.find((each) => each.key.every((value, at) => value === full[at]));
  const { currency } = readSubject(subject);
  return cell?.shown === false ? { kept: true } : { minor: minorOf(cell, subject), currency };
}

function minorOf(cell: ReleasedCell | undefined, subject: string): string {
  return (BigInt(cell?.value ?? 0) * moneyStep(readSubject(subject).currency)).toString();
}

/** A value of a released table in words. */
export function dimensionLabel(name: Shown, value: string, locale: Locale): string {
  if (value === TOTAL) return say(locale, 'portfolio.total');
  if (name === 'strategy') return strategies.label(value as Strategy)[locale];
  if (name === 'population') return populationLabel(value as PopulationCode)[locale];
  return (name === 'region' ? placeLabel(placeOfValue(value)!) : stateValueLabel(value as StateValue))[
    locale
  ];
}
