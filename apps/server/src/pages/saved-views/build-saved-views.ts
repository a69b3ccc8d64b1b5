import { VIEW_LIMITS, type SavedView, type ViewList } from '@puente/access';
import type { ExportFilters } from '@puente/exports';
import { EXPORT_KINDS } from '@puente/exports/core';
import type { Locale } from '@puente/kernel';
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
    lines: views.map((each) => lineOf(each, place, locale)),
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

function lineOf({ id, name, list, query }: SavedView, place: ListAt | null, locale: Locale): SavedViewLine {
  const url = listUrl({ list, of: place?.of ?? '' }, locale);
  return {
    ...{ name, list: listWords(list, locale), words: wordsOf(list, query, locale) },
    url: url && narrowedUrl(url, query),
    removeAction: pageUrl(locale, `views/${id}/remove`),
    removeLabel: say(locale, 'savedViews.removeLabel', { name }),
  };
}

const listWords = (list: ViewList, locale: Locale): string =>
  list === 'portfolio' ? say(locale, 'portfolio.title') : EXPORT_KINDS[list][locale];

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
