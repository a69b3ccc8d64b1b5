import {
  adjustWeights,
  ENGINE_VERSION,
  ALL_PART_CODES,
  type MatchList,
  type MatchQuery,
  type ProgrammeView,
} from '@puente/matching';
import type { Locale } from '@puente/kernel';
import { regions, services, sizeBands, strategies } from '@puente/taxonomy';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, termOptions, textField } from '../shared/build-fields';
import { alertForm } from '../alerts/build-alerts';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { FormState, FormValues } from '../shared/form-state';
import { paginate } from '../shared/pagination.view';
import { awardWords, placeWords, titleOf } from '../shared/words';
import { weightFields } from './build-weights';
import type { GroupCounter, HiddenField, MatchGroup, MatchListView, WeightPanel } from './list.view';
import { matchRow } from './match-words';

export interface MatchListInput {
  readonly list: MatchList;
  readonly query: MatchQuery;
  /** What the address says, as typed. */
  readonly typed: FormValues;
  readonly weightsError: string | null;
  readonly views: SavedViewLinks | null;
  /** Whether the reader may put rows on shortlists. */
  readonly keepsShortlists: boolean;
  readonly mayAlert: boolean;
  /** Whether the reader may change the programme. */
  readonly mayEdit: boolean;
}

const FILTERS = ['q', 'region', 'service', 'band', 'strategy'] as const;
const GROUPS: readonly (readonly [MatchGroup, GroupCounter['icon']])[] = [
  ['eligible', 'check'],
  ['unknown', 'question'],
  ['ineligible', 'cross'],
];

export function programmeUrl(programme: ProgrammeView, locale: Locale): string {
  return pageUrl(locale, `programmes/${programme.id}`);
}

/** Title and one line that says who, where and how much. */
export function programmeLine(programme: ProgrammeView, locale: Locale): string {
  const { facts } = programme;
  return [facts.funder, placeWords(facts, locale), awardWords(facts, locale)].filter(Boolean).join(' · ');
}

/** The weights in force as hidden fields, when they are not the programme's own. */
export function keptWeights(query: MatchQuery): HiddenField[] {
  return Object.entries(query.weights ?? {}).map(([code, value]) => ({
    name: `w.${code}`,
    value: String(value),
  }));
}

export function buildMatchList(page: PageModel, input: MatchListInput): MatchListView {
  const { list, query } = input;
  const { locale } = page;
  const base = programmeUrl(list.programme, locale);
  const listUrl = `${base}/matches`;
  const address = addressOf(input);
  return {
    page,
    programme: {
      title: titleOf(list.programme.facts, locale),
      line: programmeLine(list.programme, locale),
      editUrl: `${base}/edit`,
    },
    listUrl,
    view: query.standing ?? 'eligible',
    filters: {
      ...filterFields(input, locale),
      clearUrl: isFiltered(query) ? address(listUrl, emptyFilters) : null,
    },
    weights: weightPanel(input, locale, address(listUrl, withoutWeights)),
    results: {
      counters: counters(input, locale, (view) => address(listUrl, { view, page: '' })),
      rows: list.rows.map((row) => matchRow(row, listUrl, weightQuery(query), locale)),
      pagination: paginate(list.found, list.page, query.pageSize ?? 25, (number) =>
        address(listUrl, { page: String(number) }),
      ),
      empty: {
        title: say(locale, 'matches.emptyTitle'),
        text: say(locale, 'matches.emptyText'),
        url: null,
        action: null,
      },
      views: input.views,
      csvUrl: address(`${base}/matches.csv`, { page: '' }),
      printUrl: address(listUrl, { page: '', print: '1' }),
      compareUrl: `${base}/compare`,
      shortlistUrl: input.keepsShortlists ? pageUrl(locale, `shortlists/add/${list.programme.id}`) : null,
      alert: input.mayAlert
        ? alertForm(list.programme.id, address('', { page: '', aside: '' }).slice(1), locale)
        : null,
      aside: asideWords(input, locale, address(listUrl, { aside: query.aside ? '' : 'shown', page: '' })),
      kept: keptWeights(query),
      methodVersion: ENGINE_VERSION,
    },
    snapshotUrl: `${base}/snapshots`,
    snapshotsUrl: `${base}/snapshots`,
  };
}

/** Weights that were typed, brought to a sum of 100: the address to go on with. */
export function adjustedAddress(path: string, typed: FormValues): string {
  const numbers = ALL_PART_CODES.map((code) => [
    code,
    Number(typed[`w.${code}`]?.[0]?.replace(',', '.') ?? 0),
  ]);
  const weights = adjustWeights(Object.fromEntries(numbers) as Record<string, number>);
  const kept = Object.entries(typed).filter(([name]) => name !== 'adjust' && !name.startsWith('w.'));
  const query = new URLSearchParams(
    kept.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
  for (const [code, weight] of Object.entries(weights)) query.set(`w.${code}`, String(weight));
  return `${path}?${query.toString()}`;
}

const emptyFilters = Object.fromEntries([...FILTERS, 'page'].map((name) => [name, '']));
const withoutWeights = Object.fromEntries(ALL_PART_CODES.map((code) => [`w.${code}`, '']));
const isFiltered = (query: MatchQuery): boolean => FILTERS.some((name) => query[name] !== undefined);

/** Addresses that keep what is chosen now and change only what is named; an empty value drops a name. */
function addressOf({ query }: MatchListInput) {
  const now: Record<string, string> = { view: query.standing ?? 'eligible' };
  for (const name of FILTERS) if (query[name]) now[name] = query[name];
  if (query.aside) now.aside = query.aside;
  for (const { name, value } of keptWeights(query)) now[name] = value;
  return (path: string, change: Readonly<Record<string, string>>): string => {
    const entries = Object.entries({ ...now, ...change }).filter(([, value]) => value !== '');
    return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
  };
}

function asideWords(
  { list, query }: MatchListInput,
  locale: Locale,
  url: string,
): MatchListView['results']['aside'] {
  if (list.aside === 0) return null;
  return {
    text: say(locale, 'matches.aside', { count: list.aside }),
    url,
    action: say(locale, query.aside ? 'matches.asideHide' : 'matches.asideShow'),
  };
}

function weightQuery(query: MatchQuery): string {
  const kept = keptWeights(query).map(({ name, value }): [string, string] => [name, value]);
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

function counters(
  { list, query }: MatchListInput,
  locale: Locale,
  urlOf: (view: MatchGroup) => string,
): GroupCounter[] {
  return GROUPS.map(([code, icon]) => ({
    code,
    icon,
    count: list.counts[code],
    label: say(locale, `matches.${code}`),
    hint: say(locale, `matches.${code}Hint` as TextKey),
    url: urlOf(code),
    current: code === (query.standing ?? 'eligible'),
  }));
}

function filterFields({ typed }: MatchListInput, locale: Locale): Omit<MatchListView['filters'], 'clearUrl'> {
  const state: FormState = { values: typed, problems: [] };
  const all = say(locale, 'common.all');
  return {
    q: textField(state, 'q', say(locale, 'matches.searchLabel'), { type: 'search' }),
    region: selectField(state, 'region', say(locale, 'common.region'), termOptions(regions, locale), all),
    service: selectField(state, 'service', say(locale, 'common.service'), termOptions(services, locale), all),
    band: selectField(state, 'band', say(locale, 'common.band'), termOptions(sizeBands, locale), all),
    strategy: selectField(
      state,
      'strategy',
      say(locale, 'common.strategy'),
      termOptions(strategies, locale),
      all,
    ),
  };
}

function weightPanel(
  { list, typed, weightsError, mayEdit }: MatchListInput,
  locale: Locale,
  resetUrl: string,
): WeightPanel {
  const values = Object.fromEntries(
    ALL_PART_CODES.map((code) => [
      code,
      (weightsError ? typed[`w.${code}`]?.[0] : undefined) ?? list.weights[code] ?? 0,
    ]),
  );
  const sum = Object.values(values).reduce<number>((total, value) => total + (Number(value) || 0), 0);
  const suggestionUrl = mayEdit ? `${programmeUrl(list.programme, locale)}/weights` : null;
  return { fields: weightFields(values, locale), sum, error: weightsError, resetUrl, suggestionUrl };
}
