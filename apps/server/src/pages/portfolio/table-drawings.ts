import type { Currency, Locale } from '@puente/kernel';
import { isKept, isMoney, sayCell, type MeasuredColumn, type ReportCell } from '@puente/rendering';
import { states } from '@puente/taxonomy';
import { say } from '../../texts';
import type { PortfolioDrawing, PortfolioRow, PortfolioTable } from './portfolio-table';

/** Bars of one drawing, and letters of the words at one, at most; the table beside it has all. */
const MOST_BARS = 40;
const MOST_LETTERS = 60;

/** What is committed in rows of a table; money of other currencies than the first stays in the table. */
interface Committed {
  readonly currency: Currency;
  readonly measure: MeasuredColumn;
  readonly rows: readonly { readonly row: PortfolioRow; readonly value: ReportCell }[];
}

function committedOf({ columns }: PortfolioTable, rows: readonly PortfolioRow[]): Committed | null {
  const at = columns.findIndex(({ key }) => key === 'committed');
  const all = rows.map((row) => ({ row, value: row.cells[at]! }));
  const first = all.map(({ value }) => value).find((value) => value !== null && isMoney(value));
  if (!first || !isMoney(first)) return null;
  const { currency } = first;
  const isOfIt = (value: ReportCell): boolean =>
    value !== null && (isKept(value) || (isMoney(value) && value.currency === currency));
  const measure = columns[at] as MeasuredColumn;
  return { currency, measure, rows: all.filter(({ value }) => isOfIt(value)) };
}

/** What is committed as bars; `at` is the column that says what each is of. None where there is no money. */
export function committedBars(
  table: PortfolioTable,
  locale: Locale,
  { rows = table.rows, at = 0 }: { readonly rows?: readonly PortfolioRow[]; readonly at?: number } = {},
): PortfolioDrawing[] {
  const committed = committedOf(table, rows);
  const column = table.columns[at]!;
  if (!committed) return [];
  const bars = committed.rows.slice(0, MOST_BARS).map(({ row, value }) => ({
    ...{ label: sayCell(row.cells[at]!, column, locale).slice(0, MOST_LETTERS), value },
  }));
  return [
    {
      block: {
        ...{
          kind: 'chart',
          drawing: 'bars',
          id: `${table.id}-${column.key}`,
          title: titleOf(column.label, committed, locale),
        },
        ...{ sources: [], of: column.label, measure: committed.measure, rows: bars },
      },
    },
  ];
}

/** What is committed on the map; where a state has no row nothing is. Money in several states is in the table alone. */
export function committedMap(table: PortfolioTable, locale: Locale): PortfolioDrawing[] {
  const committed = committedOf(
    table,
    table.rows.filter(({ state }) => state !== undefined),
  );
  if (!committed) return [];
  const { currency, measure } = committed;
  const of = say(locale, 'portfolio.state');
  const values = new Map(committed.rows.map(({ row, value }) => [row.state, value]));
  const rows = states.codes.map((state) => ({
    ...{ state, label: states.label(state)[locale], value: values.get(state) ?? { minor: '0', currency } },
  }));
  const title = titleOf(of, committed, locale);
  return [{ block: { kind: 'map', id: `${table.id}-map`, title, sources: [], of, measure, rows } }];
}

const titleOf = (label: string, { currency }: Committed, locale: Locale): string =>
  say(locale, 'portfolio.chart', { dimension: label.toLowerCase(), currency });
