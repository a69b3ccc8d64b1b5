import type { RequirementRow } from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import type { ListedReport, OwnReports, RecipientRow } from '@puente/reporting';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { recipientStatus, reportHeading } from './report-words';
import type { ReportLine, ReportListView } from './reports.view';

/** What a nonprofit has to report, and what it reported. */
export function buildOwnReports(
  page: PageModel,
  { reports, toBegin }: OwnReports,
  mayWrite: boolean,
): ReportListView {
  const { locale } = page;
  const waiting = toBegin.map((row) => requirementLine(row, mayWrite, locale));
  const begun = reports.flatMap((report) => linesOf(report, locale));
  return listOf(page, 'reports.ownLead', 'reports.ownEmptyText', [
    { id: 'begin', title: say(locale, 'reports.toBegin'), lines: waiting },
    { id: 'begun', title: say(locale, 'reports.begun'), lines: begun },
  ]);
}

/** What a funder was handed in. */
export function buildReceivedReports(page: PageModel, rows: readonly RecipientRow[]): ReportListView {
  const { locale } = page;
  const lines = rows.map((row) =>
    recipientLine(row, row.requirement, pageUrl(locale, `reports/${row.id}`), locale),
  );
  return listOf(page, 'reports.lead', 'reports.emptyText', [
    { id: 'received', title: say(locale, 'reports.title'), lines },
  ]);
}

function listOf(
  page: PageModel,
  lead: 'reports.lead' | 'reports.ownLead',
  text: 'reports.emptyText' | 'reports.ownEmptyText',
  sections: ReportListView['sections'],
): ReportListView {
  const { locale } = page;
  return {
    page,
    lead: say(locale, lead),
    indicatorsUrl: pageUrl(locale, 'indicators'),
    sections: sections.filter(({ lines }) => lines.length > 0),
    empty: {
      ...{ title: say(locale, 'reports.emptyTitle'), text: say(locale, text) },
      ...{ url: null, action: null },
    },
  };
}

function requirementLine(row: RequirementRow, mayWrite: boolean, locale: Locale): ReportLine {
  const tail = mayWrite ? '/report' : '';
  return {
    ...{ title: row.title, award: row.award, funder: row.funder, status: null },
    url: pageUrl(locale, `my/requirements/${row.id}${tail}`),
    due: formatDay(row.dueOn, locale),
  };
}

const linesOf = (report: ListedReport, locale: Locale): ReportLine[] =>
  report.recipients
    .filter(({ state }) => state !== 'withdrawn')
    .map((row) =>
      recipientLine(row, reportHeading(report, locale), pageUrl(locale, `my/reports/${report.id}`), locale),
    );

const recipientLine = (row: RecipientRow, title: string, url: string, locale: Locale): ReportLine => ({
  ...{ title, url, award: row.award, funder: row.funder, due: formatDay(row.dueOn, locale) },
  status: recipientStatus(row.state, locale),
});
