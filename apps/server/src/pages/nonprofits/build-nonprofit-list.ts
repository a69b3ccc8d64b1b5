import type { Locale } from '@puente/kernel';
import type { NonprofitCard, NonprofitFilter } from '@puente/matching';
import type { ProfileStanding } from '@puente/organizations';
import { regions, safetyLevels, services, sizeBands } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, termOptions, textField } from '../shared/build-fields';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { FormState, FormValues } from '../shared/form-state';
import { pageOf, paginate } from '../shared/pagination.view';
import { cardWords, dayOf } from '../shared/words';
import type { NonprofitListView, NonprofitRow } from './list.view';

export interface NonprofitListInput {
  readonly cards: readonly NonprofitCard[];
  readonly standings: ReadonlyMap<string, ProfileStanding>;
  readonly completeness: (handle: string) => number;
  readonly filter: NonprofitFilter;
  readonly typed: FormValues;
  readonly page: number;
  readonly pageSize: number;
  readonly views: SavedViewLinks | null;
}

const FILTERS = ['q', 'region', 'service', 'band', 'safety'] as const;

/** The list of nonprofits for HIP. */
export function buildNonprofitList(page: PageModel, input: NonprofitListInput): NonprofitListView {
  const { locale } = page;
  const listUrl = pageUrl(locale, 'nonprofits');
  const address = (path: string, change: Readonly<Record<string, string>>): string =>
    addressOf(path, input.filter, change);
  const pagination = paginate(input.cards.length, input.page, input.pageSize, (number) =>
    address(listUrl, { page: String(number) }),
  );
  return {
    page,
    listUrl,
    filters: filterFields(input, locale, listUrl),
    results: {
      rows: pageOf(input.cards, input.page, input.pageSize).map((card) => rowOf(card, input, locale)),
      pagination,
      empty: {
        title: say(locale, 'nonprofits.emptyTitle'),
        text: say(locale, 'nonprofits.emptyText'),
        url: pageUrl(locale, 'import'),
        action: say(locale, 'nonprofits.import'),
      },
      views: input.views,
      csvUrl: address(pageUrl(locale, 'nonprofits.csv'), {}),
      printUrl: address(listUrl, { print: '1' }),
    },
    importUrl: pageUrl(locale, 'import'),
  };
}

function rowOf(
  card: NonprofitCard,
  { standings, completeness }: NonprofitListInput,
  locale: Locale,
): NonprofitRow {
  const standing = standings.get(card.handle);
  const verified = standing?.isVerified ?? false;
  return {
    label: card.label,
    url: pageUrl(locale, `nonprofits/${card.handle}`),
    ...cardWords(card, locale),
    safety: safetyLevels.label(card.safety)[locale],
    isProtected: card.safety === 'protected',
    verified,
    verification: say(locale, verified ? 'nonprofits.verified' : 'nonprofits.notVerified'),
    completeness: completeness(card.handle),
    updatedOn: standing ? dayOf(standing.updatedAt) : '',
  };
}

function filterFields(
  { typed, filter }: NonprofitListInput,
  locale: Locale,
  listUrl: string,
): NonprofitListView['filters'] {
  const state: FormState = { values: typed, problems: [] };
  const all = say(locale, 'common.all');
  return {
    q: textField(state, 'q', say(locale, 'common.search'), { type: 'search' }),
    region: selectField(state, 'region', say(locale, 'common.region'), termOptions(regions, locale), all),
    service: selectField(state, 'service', say(locale, 'common.service'), termOptions(services, locale), all),
    band: selectField(state, 'band', say(locale, 'common.band'), termOptions(sizeBands, locale), all),
    safety: selectField(
      state,
      'safety',
      say(locale, 'nonprofits.safety'),
      termOptions(safetyLevels, locale),
      all,
    ),
    clearUrl: FILTERS.some((name) => filter[name] !== undefined) ? listUrl : null,
  };
}

function addressOf(path: string, filter: NonprofitFilter, change: Readonly<Record<string, string>>): string {
  const now = FILTERS.flatMap((name): [string, string][] => (filter[name] ? [[name, filter[name]]] : []));
  const query = new URLSearchParams([
    ...now,
    ...(filter.state ? [['state', filter.state] as [string, string]] : []),
    ...Object.entries(change),
  ]);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
