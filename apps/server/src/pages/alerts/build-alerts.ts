import type { SavedView } from '@puente/access';
import type { ExportFilters } from '@puente/exports';
import { formatDay, type Locale } from '@puente/kernel';
import { ALERT_FREQUENCIES, alertFrequencies, type AlertView, type ProgrammeView } from '@puente/matching';
import { say } from '../../texts';
import { filterWords } from '../exports/filter-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { apart, selectField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { narrowedUrl } from '../shared/list-url';
import { dayOf, titleOf } from '../shared/words';
import type { AlertForm, AlertRow, AlertsView } from './alerts.view';

/** @param programme empty where a nonprofit searches @param query how the list is narrowed now */
export const alertForm = (programme: string, query: string, locale: Locale): AlertForm => ({
  ...{ action: pageUrl(locale, 'alerts'), programme, query, allUrl: pageUrl(locale, 'alerts') },
  frequency: frequencyField({ ...emptyForm, values: { frequency: ['weekly'] } }, locale),
});

function frequencyField(state: FormState, locale: Locale, withOff = false) {
  const options = alertFrequencies.map((value) => ({ value, label: ALERT_FREQUENCIES[value][locale] }));
  const off = withOff ? [{ value: 'off', label: say(locale, 'alerts.off') }] : [];
  return selectField(state, 'frequency', say(locale, 'alerts.frequency'), [...options, ...off]);
}

interface AlertsInput {
  readonly alerts: readonly AlertView[];
  /** Of the reader's own, to name their searches by. */
  readonly programmes: readonly ProgrammeView[];
  /** Of the reader's own, which alerts follow. */
  readonly views: readonly SavedView[];
  readonly isNonprofit: boolean;
  readonly state: FormState;
}

export function buildAlerts(
  page: PageModel,
  { alerts, programmes, views, isNonprofit, state }: AlertsInput,
): AlertsView {
  const { locale } = page;
  const titles = new Map(programmes.map(({ id, facts }) => [id, titleOf(facts, locale)]));
  return {
    page,
    errors: errorSummary(state, []),
    ...backOf(isNonprofit, locale),
    none: say(locale, isNonprofit ? 'alerts.noneOwn' : 'alerts.none'),
    rows: alerts.map((alert) => rowOf(alert, { titles, views, isNonprofit }, locale)),
    form: isNonprofit && alerts.length === 0 ? alertForm('', '', locale) : null,
    privacy: isNonprofit ? null : say(locale, 'alerts.privacy'),
  };
}

/** The list on which alerts begin. */
const backOf = (isNonprofit: boolean, locale: Locale): Pick<AlertsView, 'backUrl' | 'backLabel'> => ({
  backUrl: pageUrl(locale, isNonprofit ? 'my/programmes' : 'programmes'),
  backLabel: say(locale, isNonprofit ? 'layout.myProgrammes' : 'layout.programmes'),
});

interface Known extends Pick<AlertsInput, 'views' | 'isNonprofit'> {
  /** Of the reader's programmes, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
}

function rowOf(alert: AlertView, known: Known, locale: Locale): AlertRow {
  const { id, query, frequency, nextAt, newsAt } = alert;
  const typed = { ...emptyForm, values: { frequency: [frequency] } };
  const url = listUrlOf(alert, known, locale);
  return {
    title: titleOfSearch(alert, known, locale),
    url: url && narrowedUrl(url, query),
    words: filterWords(filtersOf(query), locale),
    next: say(locale, 'alerts.next', { day: formatDay(dayOf(nextAt), locale) }),
    newsTitle: newsAt && say(locale, 'alerts.news', { day: formatDay(dayOf(newsAt), locale) }),
    news: newsOf(alert, locale),
    action: pageUrl(locale, `alerts/${id}`),
    frequency: apart(frequencyField(typed, locale, true), `-${id}`),
  };
}

function titleOfSearch(
  { programmeId, viewId }: AlertView,
  { titles, views, isNonprofit }: Known,
  locale: Locale,
): string {
  const list =
    programmeId === null
      ? say(locale, isNonprofit ? 'alerts.ofProgrammes' : 'alerts.ofNonprofits')
      : say(locale, 'alerts.ofMatches', { programme: titles.get(programmeId) ?? say(locale, 'alerts.gone') });
  const view = views.find(({ id }) => id === viewId);
  return view ? say(locale, 'alerts.ofView', { view: view.name, list }) : list;
}

function listUrlOf(
  { programmeId }: AlertView,
  { titles, isNonprofit }: Known,
  locale: Locale,
): string | null {
  if (programmeId === null) return pageUrl(locale, isNonprofit ? 'my/programmes' : 'nonprofits');
  return titles.has(programmeId) ? pageUrl(locale, `programmes/${programmeId}/matches`) : null;
}

function newsOf({ programmeId, nonprofits, programmes }: AlertView, locale: Locale): AlertRow['news'] {
  const list = programmeId === null ? 'nonprofits' : `programmes/${programmeId}/matches`;
  return [
    ...nonprofits.map(({ label, handle }) => ({ label, url: pageUrl(locale, `${list}/${handle}`) })),
    ...programmes.map(({ facts }) => ({
      label: titleOf(facts, locale),
      url: pageUrl(locale, 'my/programmes'),
    })),
  ];
}

/** Of weights only that there are some. */
function filtersOf(query: string): ExportFilters {
  const filters: Record<string, ExportFilters[string]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (name.startsWith('w.')) filters.weights = {};
    else filters[name === 'view' ? 'standing' : name] = value;
  }
  return filters;
}
