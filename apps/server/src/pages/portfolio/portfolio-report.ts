import type { DateOnly, Locale } from '@puente/kernel';
import type { PortfolioFilter } from '@puente/portfolio';
import { checkReport, type ReportDocument } from '@puente/rendering';
import { say } from '../../texts';
import type { PortfolioTable } from './portfolio-table';
import { filterFacts } from './portfolio-words';

/** What a portfolio says, as a file says it. */
export interface PortfolioContent {
  readonly title: string;
  readonly day: DateOnly;
  readonly filter: PortfolioFilter;
  readonly tables: readonly PortfolioTable[];
  readonly notes: readonly { readonly title: string; readonly text: string }[];
}

/** Rows of a report's table at most. */
const MOST_ROWS = 5_000;

/** A portfolio as a report: the same tables, drawings and notes as on the page, with what was asked for on top. */
export function portfolioReport(content: PortfolioContent, locale: Locale): ReportDocument {
  const { title, day, filter, tables, notes } = content;
  const blocks = [
    ...tables.flatMap(({ id, title: heading, columns, rows, drawings = [] }) => [
      ...drawings.map(({ block }) => block),
      {
        ...{ kind: 'table', id, title: heading, sources: [], columns, total: null },
        rows: rows.slice(0, MOST_ROWS).map(({ cells }) => cells),
      },
    ]),
    ...notes.map((note, at) => ({ kind: 'note', id: `note-${at + 1}`, ...note })),
  ];
  const { document, faults } = checkReport({
    ...{ format: 1, language: locale, title, author: say(locale, 'portfolio.author'), day },
    ...{ filters: filterFacts(filter, locale), sources: [], blocks },
  });
  if (!document) throw new Error(`A portfolio is no report: ${faults.map(({ path }) => path).join(', ')}.`);
  return document;
}
