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
  readonly isNonprofit: boolean;
  readonly state: FormState;
}

export function buildAlerts(
  page: PageModel,
  { alerts, programmes, isNonprofit, state }: AlertsInput,
): AlertsView {
  const { locale } = page;
  const titles = new Map(programmes.map(({ id, facts }) => [id, titleOf(facts, locale)]));
  return {
    page,
    errors: errorSummary(state, []),
    rows: alerts.map((alert) => rowOf(alert, titles, locale)),
    form: isNonprofit && alerts.length === 0 ? alertForm('', '', locale) : null,
    privacy: isNonprofit ? null : say(locale, 'alerts.privacy'),
  };
}

function rowOf(alert: AlertView, titles: ReadonlyMap<string, string>, locale: Locale): AlertRow {
  const { id, programmeId, query, frequency, nextAt, newsAt } = alert;
  const typed = { ...emptyForm, values: { frequency: [frequency] } };
  return {
    title: titleOfSearch(programmeId, titles, locale),
    url: listUrl(programmeId, query, titles, locale),
    words: filterWords(filtersOf(query), locale),
    next: say(locale, 'alerts.next', { day: formatDay(dayOf(nextAt), locale) }),
    newsTitle: newsAt && say(locale, 'alerts.news', { day: formatDay(dayOf(newsAt), locale) }),
    news: newsOf(alert, locale),
    action: pageUrl(locale, `alerts/${id}`),
    frequency: apart(frequencyField(typed, locale, true), `-${id}`),
  };
}

function titleOfSearch(
  programmeId: string | null,
  titles: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  if (programmeId === null) return say(locale, 'alerts.ofProgrammes');
  const programme = titles.get(programmeId) ?? say(locale, 'alerts.gone');
  return say(locale, 'alerts.ofMatches', { programme });
}

function listUrl(
  programmeId: string | null,
  query: string,
  titles: ReadonlyMap<string, string>,
  locale: Locale,
): string | null {
  if (programmeId === null) return pageUrl(locale, 'my/programmes');
  if (!titles.has(programmeId)) return null;
  return pageUrl(locale, `programmes/${programmeId}/matches${query === '' ? '' : `?${query}`}`);
}

function newsOf({ programmeId, nonprofits, programmes }: AlertView, locale: Locale): AlertRow['news'] {
  return [
    ...nonprofits.map(({ label, handle }) => ({
      label,
      url: pageUrl(locale, `programmes/${programmeId}/matches/${handle}`),
    })),
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
