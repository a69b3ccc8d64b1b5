import { dayInMexico, formatDay, type Locale } from '@puente/kernel';
import { FILTER_NAMES, totalsOf, type AllPortfolio, type OwnPortfolio } from '@puente/portfolio';
import { readSubject, type PortfolioFilter } from '@puente/portfolio';
import { sayCell } from '@puente/rendering';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import { selectField } from '../shared/build-fields';
import type { FileLink } from '../shared/file-links';
import type { FormState } from '../shared/form-state';
import { allTables, untold } from './all-tables';
import { drawn } from './draw-portfolio';
import { ownTables } from './own-tables';
import type { PortfolioContent } from './portfolio-report';
import type { PortfolioTable } from './portfolio-table';
import type { PortfolioTableView, PortfolioView } from './portfolio.view';
import { allMethod, choicesOf, ownNotes, queryOf, valueLabel } from './portfolio-words';

export const PACK_FORMATS = ['pdf', 'docx', 'xlsx', 'csv'] as const;

/** An organisation's own portfolio as page and files say it. */
export const ownContent = (portfolio: OwnPortfolio, locale: Locale): PortfolioContent => ({
  ...{ title: say(locale, 'portfolio.title'), day: portfolio.day, filter: portfolio.filter },
  ...{ tables: ownTables(portfolio, locale), notes: ownNotes(portfolio, locale) },
});

/** The same of all organisations' awards. */
export function allContent(
  portfolio: AllPortfolio,
  filter: PortfolioFilter,
  locale: Locale,
): PortfolioContent {
  const missing = untold(portfolio, filter, locale).map((text) => ({
    title: say(locale, 'portfolio.allTitle'),
    text,
  }));
  return {
    ...{ title: say(locale, 'portfolio.allTitle'), filter, notes: [...missing, allMethod(locale)] },
    ...{ day: dayInMexico(portfolio.edition?.askedAt ?? new Date(0)) },
    tables: allTables(portfolio, filter, locale),
  };
}

export function buildOwnPortfolio(
  page: PageModel,
  portfolio: OwnPortfolio,
  { seesAll, views }: { readonly seesAll: boolean; readonly views: SavedViewLinks | null },
): PortfolioView {
  const { locale } = page;
  const { filter, slices } = portfolio;
  const known = {
    year: [...new Set([...slices.map(({ year }) => year), filter.year ?? ''])]
      .filter((year) => year !== '')
      .sort(),
    currency: totalsOf(slices).map(({ currency }) => currency),
  };
  return {
    ...commonOf(page, ownContent(portfolio, locale), 'portfolio', known),
    ...{ views, lead: say(locale, 'portfolio.lead'), standing: [], untold: [], ask: null },
    none: say(locale, isNarrowed(filter) ? 'portfolio.noAwards' : 'portfolio.noneYet'),
    other: seesAll ? { url: pageUrl(locale, 'portfolio/all'), label: say(locale, 'portfolio.toAll') } : null,
  };
}

export function buildAllPortfolio(
  page: PageModel,
  portfolio: AllPortfolio,
  filter: PortfolioFilter,
  { mayAsk, views }: { readonly mayAsk: boolean; readonly views: SavedViewLinks | null },
): PortfolioView {
  const { locale } = page;
  const subjects = portfolio.tables.map(({ subject }) => readSubject(subject));
  const known = {
    year: [...new Set(subjects.map(({ year }) => year))].sort(),
    currency: [...new Set(subjects.map(({ currency }) => currency))].sort(),
  };
  const content = { ...allContent(portfolio, filter, locale), notes: [allMethod(locale)] };
  return {
    ...commonOf(page, content, 'portfolio/all', known),
    ...{ views, lead: say(locale, 'portfolio.allLead'), standing: standingOf(portfolio, locale) },
    none: portfolio.edition && say(locale, 'portfolio.noAwards'),
    untold: untold(portfolio, filter, locale),
    ask: mayAsk && !portfolio.underWay ? pageUrl(locale, 'portfolio/all') : null,
    other: { url: pageUrl(locale, 'portfolio'), label: say(locale, 'portfolio.toOwn') },
  };
}

const isNarrowed = (filter: PortfolioFilter): boolean => FILTER_NAMES.some((name) => filter[name]);

function standingOf({ edition, underWay }: AllPortfolio, locale: Locale): string[] {
  const last = edition
    ? say(locale, 'portfolio.edition', { day: formatDay(dayInMexico(edition.askedAt), locale) })
    : say(locale, 'portfolio.noEdition');
  if (!underWay) return [last];
  const { done, tables } = underWay;
  return [last, say(locale, 'portfolio.underWay', { done, tables })];
}

type Known = Readonly<Record<'year' | 'currency', readonly string[]>>;

function commonOf(page: PageModel, content: PortfolioContent, path: string, known: Known) {
  const { locale } = page;
  const { title, filter, tables, notes } = content;
  return {
    ...{ page, title, notes, listUrl: pageUrl(locale, path) },
    filters: filterFields(filter, known, locale),
    files: tables.length === 0 ? [] : packLinks(path, filter, locale),
    printUrl: `${pageUrl(locale, path)}${queryOf(filter, { print: '1' })}`,
    tables: tables.map((table) => tableView(table, locale)),
  };
}

const packLinks = (path: string, filter: PortfolioFilter, locale: Locale): FileLink[] =>
  PACK_FORMATS.map((format) => ({
    label: format === 'pdf' ? say(locale, 'portfolio.pack', { format: 'PDF' }) : format.toUpperCase(),
    url: `${pageUrl(locale, `${path}/file.${format}`)}${queryOf(filter)}`,
  }));

function filterFields(filter: PortfolioFilter, known: Known, locale: Locale): PortfolioView['filters'] {
  const values = Object.fromEntries(FILTER_NAMES.map((name) => [name, filter[name] ? [filter[name]] : []]));
  const state: FormState = { values, problems: [] };
  return FILTER_NAMES.map((name) => {
    const options = choicesOf(name, known).map((value) => ({
      value,
      label: valueLabel(name, value, locale),
    }));
    return selectField(state, name, say(locale, `portfolio.${name}`), options, say(locale, 'common.all'));
  });
}

function tableView(table: PortfolioTable, locale: Locale): PortfolioTableView {
  const { id, title, columns, rows, drawings = [] } = table;
  const isNumber = columns.map(({ kind }) => kind !== 'text' && kind !== 'day');
  return {
    ...{ id, title, charts: drawings.map((drawing) => drawn(drawing, locale)) },
    columns: columns.map(({ label }, at) => ({ label, isNumber: isNumber[at]! })),
    rows: rows.map(({ url, cells }) => {
      const [head, ...texts] = cells.map((cell, at) => sayCell(cell, columns[at]!, locale));
      return {
        ...{ head: head!, url },
        cells: texts.map((text, at) => ({
          label: columns[at + 1]!.label,
          text,
          isNumber: isNumber[at + 1]!,
        })),
      };
    }),
  };
}
