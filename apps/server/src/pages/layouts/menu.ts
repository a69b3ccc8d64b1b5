import type { Locale } from '@puente/kernel';
import type { IconName } from '@puente/rendering';
import { say, type TextKey } from '../../texts';
import { pageUrl } from './page-url';
import type { MenuEntry, MenuLink, PageRole, PageUser } from './page.view';

type Entry = readonly [key: TextKey, path: string, icon: IconName];

const HOME: Entry = ['layout.home', '', 'home'];
const MAP: Entry = ['layout.map', 'map', 'map'];
const EVIDENCE: Entry = ['layout.evidence', 'evidence', 'columns'];
const METHOD: Entry = ['layout.method', 'method', 'book'];
const PROGRAMMES: Entry = ['layout.programmes', 'programmes', 'target'];
const CALLS: Entry = ['layout.calls', 'calls', 'arrow'];
const AWARDS: Entry = ['layout.awards', 'awards', 'check'];
const PORTFOLIO: Entry = ['layout.portfolio', 'portfolio', 'columns'];
const PAYMENTS: Entry = ['layout.payments', 'payments', 'money'];
const REPORTS: Entry = ['layout.reports', 'reports', 'book'];
const DILIGENCE: Entry = ['layout.diligence', 'diligence', 'shield'];
const FORMS: Entry = ['layout.forms', 'forms', 'edit'];

const MENUS: Readonly<Record<PageRole | 'visitor', readonly Entry[]>> = {
  visitor: [HOME, MAP, METHOD],
  officer: [
    HOME,
    PROGRAMMES,
    CALLS,
    AWARDS,
    REPORTS,
    PORTFOLIO,
    PAYMENTS,
    DILIGENCE,
    FORMS,
    ['layout.introductions', 'introductions', 'people'],
    MAP,
    EVIDENCE,
    METHOD,
  ],
  nonprofit: [
    HOME,
    ['layout.myProgrammes', 'my/programmes', 'target'],
    ['layout.calls', 'my/calls', 'arrow'],
    ['layout.myApplications', 'my/applications', 'edit'],
    ['layout.myAwards', 'my/awards', 'check'],
    ['layout.myDiligence', 'my/diligence', 'columns'],
    ['layout.myProfile', 'my/profile', 'person'],
    ['layout.visibility', 'my/visibility', 'shield'],
    MAP,
    EVIDENCE,
    METHOD,
  ],
  hip: [
    HOME,
    ['layout.nonprofits', 'nonprofits', 'people'],
    ['layout.verification', 'verification', 'check'],
    PROGRAMMES,
    CALLS,
    AWARDS,
    REPORTS,
    PORTFOLIO,
    PAYMENTS,
    DILIGENCE,
    FORMS,
    ['layout.import', 'import', 'upload'],
    MAP,
    EVIDENCE,
    METHOD,
  ],
};

type Below = readonly [key: TextKey, path: string];
/** What stands below payments and below reports, for who keeps or reads the books. */
const OF_BOOKS: Readonly<Record<string, readonly Below[]>> = {
  payments: [
    ['batches.title', 'payment-batches'],
    ['exchangeRates.title', 'exchange-rates'],
    ['monthEnd.title', 'month-end'],
    ['openings.title', 'openings'],
  ],
  reports: [
    ['impactReports.title', 'impact-reports'],
    ['reportSets.title', 'report-sets'],
  ],
};

/** Pages that belong to an entry with another address. */
const HOMES: Readonly<Record<string, string>> = {
  ...{ 'sent-payments': 'payments', disbursements: 'awards', requirements: 'awards', amendments: 'awards' },
  'given-awards': 'awards',
  ...{ indicators: 'reports', exposure: 'method' },
  ...{
    shortlists: 'programmes',
    'interest-conflicts': 'programmes',
    'shortlist-entries': 'programmes',
    'report-schedules': 'report-sets',
    'my/reports': 'my/awards',
  },
  ...{ 'my/requirements': 'my/awards', 'my/amendments': 'my/awards', 'my/payments': 'my/awards' },
};

/** Where HIP finds what it has as a recipient. */
const HOMES_AT_HIP: Readonly<Record<string, string>> = { 'my/awards': 'awards', 'my/bank': 'awards' };

/** The ways that somebody has, with those of the page at `path` marked; null: nobody signed in. */
export function menuOf(user: PageUser | null, path: string, locale: Locale): MenuEntry[] {
  const home = homeOf(path.replace(/\?.*$/, ''), HOMES);
  const asked = user?.role === 'hip' ? homeOf(home, HOMES_AT_HIP) : home;
  const link = (key: TextKey, to: string): MenuLink => ({
    ...{ label: say(locale, key), url: pageUrl(locale, to), current: isAt(asked, to) },
  });
  return MENUS[user?.role ?? 'visitor'].map(([key, to, icon]) => ({
    ...{ ...link(key, to), icon },
    below: user?.readsBooks ? (OF_BOOKS[to] ?? []).map((each) => link(...each)) : [],
  }));
}

function homeOf(path: string, homes: Readonly<Record<string, string>>): string {
  const home = Object.keys(homes).find((each) => isAt(path, each));
  return home ? homes[home]! : path;
}

const isAt = (asked: string, path: string): boolean =>
  path === '' ? asked === '' : asked === path || asked.startsWith(`${path}/`);
