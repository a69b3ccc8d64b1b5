import type { Locale } from '@puente/kernel';
import { countDue, type OwnPortfolio } from '@puente/portfolio';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import {
  dayColumn,
  numberColumn,
  textColumn,
  type PortfolioDrawing,
  type PortfolioTable,
} from './portfolio-table';

/** What grantees owe that is late or due soon, drawn by how near it is. */
export function deadlineTable({ day, late, soon }: OwnPortfolio, locale: Locale): PortfolioTable {
  const rows = (['late', 'soon'] as const).flatMap((standing) =>
    (standing === 'late' ? late : soon).map((row) => ({
      url: pageUrl(locale, `requirements/${row.id}`),
      cells: [row.title, row.award, row.dueOn, say(locale, `portfolio.${standing}`)],
    })),
  );
  const days = [...late, ...soon].map(({ dueOn }) => dueOn);
  return {
    ...{ id: 'deadlines', title: say(locale, 'portfolio.deadlines'), rows },
    drawings: rows.length === 0 ? [] : [dueBars(countDue(days, day), locale)],
    columns: [
      textColumn('requirement', say(locale, 'portfolio.requirement')),
      textColumn('award', say(locale, 'portfolio.award')),
      dayColumn('due', say(locale, 'portfolio.due')),
      textColumn('standing', say(locale, 'portfolio.standing')),
    ],
  };
}

function dueBars(counts: ReturnType<typeof countDue>, locale: Locale): PortfolioDrawing {
  const measure = {
    ...numberColumn('asked', say(locale, 'portfolio.asked')),
    kind: 'number',
    digits: 0,
  } as const;
  const rows = counts.map(({ code, count }) => ({ label: say(locale, `portfolio.${code}`), value: count }));
  const words = { title: say(locale, 'portfolio.dueChart'), of: say(locale, 'portfolio.due') };
  return {
    block: { kind: 'chart', drawing: 'bars', id: 'deadlines-bars', sources: [], measure, rows, ...words },
  };
}
