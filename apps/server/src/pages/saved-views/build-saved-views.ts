import { VIEW_LIMITS, type SavedView, type ViewList } from '@puente/access';
import type { TenantKind } from '@puente/database';
import type { ExportFilters } from '@puente/exports';
import { EXPORT_KINDS } from '@puente/exports/core';
import type { Locale } from '@puente/kernel';
import { ALERT_FREQUENCIES, alertListOf, type AlertHead } from '@puente/matching';
import { readPortfolioFilter } from '@puente/portfolio';
import { say } from '../../texts';
import { filterWords } from '../exports/filter-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { partLabel } from '../matches/build-weights';
import type { HiddenField } from '../matches/list.view';
import { filterFacts } from '../portfolio/portfolio-words';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { listUrl, narrowedUrl, type ListAt } from '../shared/list-url';
import type { SavedViewLine, SavedViewLinks, SavedViewsView } from './saved-views.view';

/** @param query how the list is narrowed now @param views null for who keeps none */
export function buildViewLinks(
  place: ListAt,
  query: string,
  views: readonly SavedView[] | null,
  locale: Locale,
): SavedViewLinks | null {
  const url = listUrl(place, locale);
  if (!views || !url) return null;
  return {
    links: views.map((each) => ({
      ...{ name: each.name, url: narrowedUrl(url, each.query), current: each.query === query },
    })),
    manageUrl: manageUrl(place, query, locale),
  };
}

/** The page on which views of a list are kept and deleted. */
export function manageUrl(place: ListAt | null, query: string, locale: Locale): string {
  const fields = new URLSearchParams([...placeFields(place), ...new URLSearchParams(query)]);
  return pageUrl(locale, fields.size === 0 ? 'views' : `views?${fields.toString()}`);
}

const placeFields = (place: ListAt | null): [string, string][] =>
  place ? [['list', place.list], ...(place.of === '' ? [] : ([['of', place.of]] as [string, string][]))] : [];

interface SavedViewsInput {
  /** Null where no list is chosen. */
  readonly place: ListAt | null;
  readonly query: string;
  readonly views: readonly SavedView[];
  /** The reader's alerts; null for who has none. */
  readonly alerts: readonly AlertHead[] | null;
  readonly kind: TenantKind;
  readonly state: FormState;
}

export function buildSavedViews(page: PageModel, input: SavedViewsInput): SavedViewsView {
  const { locale } = page;
  const { place, query, views, state } = input;
  const url = place && listUrl(place, locale);
  return {
    page,
    backUrl: url && narrowedUrl(url, query),
    errors: errorSummary(withWeightNames(state, locale), ['name']),
    lead: say(locale, 'savedViews.lead', { max: VIEW_LIMITS.each }),
    form: place && query !== '' ? formOf(place, query, state, locale) : null,
    alertsUrl: pageUrl(locale, 'alerts'),
    lines: views.map((each) => lineOf(each, input, locale)),
    back: hiddenOf(placeFields(place)),
  };
}

/** Refusals of weights with the part that each is the weight of: the page has no field of theirs. */
function withWeightNames(state: FormState, locale: Locale): FormState {
  const problems = state.problems.map(({ field, text }) => {
    const part = /^w\.(.+)$/.exec(field)?.[1];
    if (!part) return { field, text };
    const weight = say(locale, 'matches.weightOf', { part: partLabel(part, locale).toLowerCase() });
    return { field, text: `${weight}: ${text}` };
  });
  return { ...state, problems };
}

const hiddenOf = (fields: readonly [string, string][]): HiddenField[] =>
  fields.map(([name, value]) => ({ name, value }));

function formOf(place: ListAt, query: string, state: FormState, locale: Locale): SavedViewsView['form'] {
  return {
    action: pageUrl(locale, 'views'),
    hidden: hiddenOf([...placeFields(place), ['query', query]]),
    words: wordsOf(place.list, query, locale),
    name: textField(state, 'name', say(locale, 'savedViews.name'), {
      maxlength: VIEW_LIMITS.name,
      hint: say(locale, 'savedViews.nameHint'),
    }),
  };
}

function lineOf(view: SavedView, input: SavedViewsInput, locale: Locale): SavedViewLine {
  const { id, name, list, query } = view;
  const url = listUrl({ list, of: input.place?.of ?? '' }, locale);
  return {
    ...alertOf(view, input, locale),
    ...{ name, list: listWords(list, locale), words: wordsOf(list, query, locale) },
    url: url && narrowedUrl(url, query),
    removeAction: pageUrl(locale, `views/${id}/remove`),
    removeLabel: say(locale, 'savedViews.removeLabel', { name }),
  };
}

/** Of matches there is one for each programme: the one from whose list the reader came. */
function alertOf(
  { id, list }: SavedView,
  { place, alerts, kind }: SavedViewsInput,
  locale: Locale,
): Pick<SavedViewLine, 'alert' | 'told'> {
  const programmeId = list === 'matches' && place?.list === 'matches' ? place.of : null;
  if (!alerts || list !== alertListOf(kind, programmeId)) return { alert: null, told: null };
  const own = alerts.find((each) => each.viewId === id && each.programmeId === programmeId);
  if (!own) {
    return {
      alert: { action: pageUrl(locale, 'alerts'), view: id, programme: programmeId ?? '' },
      told: null,
    };
  }
  const often = ALERT_FREQUENCIES[own.frequency][locale].toLowerCase();
  return { alert: null, told: say(locale, 'savedViews.told', { often }) };
}

function listWords(list: ViewList, locale: Locale): string {
  if (list === 'programmes') return say(locale, 'myProgrammes.title');
  return list === 'portfolio' ? say(locale, 'portfolio.title') : EXPORT_KINDS[list][locale];
}

/** What narrows a list, in words: of weights only that there are some. */
function wordsOf(list: ViewList, query: string, locale: Locale): string[] {
  if (list === 'portfolio') {
    const { filter } = readPortfolioFilter(Object.fromEntries(new URLSearchParams(query)));
    return filterFacts(filter, locale).map(({ label, value }) => `${label}: ${value}`);
  }
  const filters: Record<string, ExportFilters[string]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (name.startsWith('w.')) filters.weights = {};
    else filters[name === 'view' ? 'standing' : name] = value;
  }
  return filterWords(filters, locale);
}
