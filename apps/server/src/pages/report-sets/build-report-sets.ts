import { formatDay, formatMoment, type Locale } from '@puente/kernel';
import {
  SCHEDULE_PICKS,
  SCHEDULE_READERS,
  SCHEDULE_TURNS,
  SET_STATES,
  type ReportSetView,
  type ScheduleRow,
  type SetState,
} from '@puente/reporting';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { ReportSetListView, ScheduleLine, SetLine } from './report-sets.view';

const BADGES: Readonly<Record<SetState, Pick<PaymentBadge, 'colour' | 'icon'>>> = {
  open: { colour: 'blue', icon: 'question' },
  ended: { colour: 'green', icon: 'check' },
  cancelled: { colour: 'grey', icon: 'cross' },
};

/** Green only where every file was made. */
export function setBadge({ state, failed }: ReportSetView, locale: Locale): PaymentBadge {
  const look =
    state === 'ended' && failed > 0 ? ({ colour: 'yellow', icon: 'question' } as const) : BADGES[state];
  return { label: SET_STATES[state][locale], ...look };
}

export const setUrl = (locale: Locale, id: string, tail = ''): string =>
  pageUrl(locale, `report-sets/${id}${tail}`);

/** How many files are made, and how many could not be. */
export function filesWords({ done, files, failed }: ReportSetView, locale: Locale): string {
  const words = { done: String(done), files: String(files), failed: String(failed) };
  return say(locale, failed > 0 ? 'reportSets.someFailed' : 'reportSets.filesDone', words);
}

export const askedBy = ({ scheduleId, asker }: ReportSetView, locale: Locale): string =>
  scheduleId ? say(locale, 'reportSets.byCalendar') : (asker ?? say(locale, 'reviews.somebody'));

/** Sets of the last week, the latest first, and what comes on which day. */
export function buildReportSets(
  page: PageModel,
  sets: readonly ReportSetView[],
  schedules: readonly ScheduleRow[],
  { mayWrite, state }: { readonly mayWrite: boolean; readonly state: FormState },
): ReportSetListView {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, []) },
    lines: sets.map((set) => lineOf(set, locale)),
    empty: {
      title: say(locale, 'reportSets.emptyTitle'),
      ...{ text: say(locale, 'reportSets.emptyText'), url: null, action: null },
    },
    schedules: schedules.map((row) => scheduleLine(row, mayWrite, locale)),
    newUrl: mayWrite ? pageUrl(locale, 'report-sets/new') : null,
    newScheduleUrl: mayWrite ? pageUrl(locale, 'report-schedules/new') : null,
  };
}

const lineOf = (set: ReportSetView, locale: Locale): SetLine => ({
  ...{ asked: formatMoment(set.askedAt, locale), url: setUrl(locale, set.id) },
  ...{ badge: setBadge(set, locale), files: filesWords(set, locale) },
  ...{ expires: formatMoment(set.expiresAt, locale), by: askedBy(set, locale) },
});

function scheduleLine(row: ScheduleRow, mayWrite: boolean, locale: Locale): ScheduleLine {
  const { every, nextOn, pausedAt, pick, reports, told, maker } = row;
  const count = { count: String(reports.length) };
  return {
    turn: SCHEDULE_TURNS[every][locale],
    next: pausedAt ? say(locale, 'reportSets.paused') : formatDay(nextOn!, locale),
    reports: pick === 'new' ? SCHEDULE_PICKS.new[locale] : say(locale, 'reportSets.chosenCount', count),
    files: [...row.languages, ...row.formats].map((code) => code.toUpperCase()).join(' · '),
    told: told === 'asker' && maker ? maker : SCHEDULE_READERS[told][locale],
    last: lastWords(row, locale),
    changeUrl: mayWrite ? pageUrl(locale, `report-schedules/${row.id}/edit`) : null,
    acts: mayWrite ? actsOf(row, locale) : [],
  };
}

function lastWords({ lastOn, lastFound }: ScheduleRow, locale: Locale): string {
  if (lastOn === null) return say(locale, 'reportSets.never');
  const words = { day: formatDay(lastOn, locale), count: String(lastFound) };
  return say(locale, lastFound === 0 ? 'reportSets.lastNone' : 'reportSets.lastSome', words);
}

const actsOf = ({ id, pausedAt }: ScheduleRow, locale: Locale): ScheduleLine['acts'] =>
  [pausedAt ? ('resume' as const) : ('pause' as const), 'end' as const].map((act) => ({
    action: pageUrl(locale, `report-schedules/${id}/${act}`),
    label: say(locale, `reportSets.${act}`),
  }));
