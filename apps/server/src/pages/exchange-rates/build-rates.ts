import { CURRENCIES, formatDay, type Locale } from '@puente/kernel';
import {
  RATE_SOURCES,
  RATES_A_PAGE,
  type RateFilter,
  type RateList,
  type RateSource,
  type RecordedRate,
} from '@puente/ledger';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { apart, selectField, textField } from '../shared/build-fields';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import { fileLinks } from '../shared/file-links';
import { paginate } from '../shared/pagination.view';
import { dayOf } from '../shared/words';
import type { CorrectRateView, RateRow, RatesView } from './exchange-rates.view';

export const SOURCE_WORDS: Readonly<Record<RateSource, TextKey>> = {
  bank: 'exchangeRates.bank',
  'banxico-fix': 'exchangeRates.banxicoFix',
  agreement: 'exchangeRates.agreement',
};

const currencies = CURRENCIES.map((code) => ({ value: code, label: code }));

interface RatesInput {
  readonly list: RateList;
  readonly filter: RateFilter;
  readonly state: FormState;
  readonly mayRecord: boolean;
}

/** Rates on record; whoever may write them down finds the forms below. */
export function buildRates(page: PageModel, { list, filter, state, mayRecord }: RatesInput): RatesView {
  const { locale } = page;
  const url = pageUrl(locale, 'exchange-rates');
  const narrowed = [filter.of && `of=${filter.of}`, filter.in && `in=${filter.in}`].filter(Boolean);
  const urlOf = (to: number): string => `${url}?${[...narrowed, `page=${to}`].join('&')}`;
  return {
    page,
    filter: filterFields(url, filter, locale),
    rows: list.rows.map((rate) => rowOf(rate, mayRecord, locale)),
    files: fileLinks('exchange-rates', (path) => withQuery(pageUrl(locale, path), narrowed), ['csv', 'xlsx']),
    pagination: paginate(list.found, list.page, RATES_A_PAGE, urlOf),
    empty: {
      title: say(locale, 'exchangeRates.emptyTitle'),
      ...{ text: say(locale, 'exchangeRates.emptyText'), url: null, action: null },
    },
    forms: mayRecord ? formFields(url, state, locale) : null,
    errors: errorSummary(state, ['of', 'in', 'day', 'source', 'rate', 'file']),
  };
}

const withQuery = (url: string, parts: readonly unknown[]): string =>
  parts.length > 0 ? `${url}?${parts.join('&')}` : url;

function filterFields(action: string, filter: RateFilter, locale: Locale): RatesView['filter'] {
  const state = { values: { of: [filter.of ?? ''], in: [filter.in ?? ''] }, problems: [] };
  const field = (name: 'of' | 'in') => {
    const label = say(locale, `exchangeRates.${name}`);
    return apart(selectField(state, name, label, currencies, say(locale, 'exchangeRates.any')), '-filter');
  };
  return { action, of: field('of'), in: field('in') };
}

function formFields(url: string, state: FormState, locale: Locale): NonNullable<RatesView['forms']> {
  const sources = RATE_SOURCES.map((value) => ({ value, label: say(locale, SOURCE_WORDS[value]) }));
  const label = (name: 'of' | 'in' | 'day' | 'source'): string => say(locale, `exchangeRates.${name}`);
  return {
    action: url,
    of: selectField(state, 'of', label('of'), currencies, say(locale, 'exchangeRates.choose')),
    in: selectField(state, 'in', label('in'), currencies, say(locale, 'exchangeRates.choose')),
    day: textField(state, 'day', label('day'), { type: 'date', required: true }),
    source: selectField(state, 'source', label('source'), sources, say(locale, 'exchangeRates.choose')),
    rate: rateField(state, locale),
    importAction: `${url}/import`,
    fileError: problemOf(state, 'file'),
  };
}

const rateField = (state: FormState, locale: Locale) =>
  textField(state, 'rate', say(locale, 'exchangeRates.rate'), {
    ...{ type: 'number', required: true, maxlength: 20, hint: say(locale, 'exchangeRates.rateHint') },
  });

const pairWords = ({ of, in: into }: RecordedRate, locale: Locale): string =>
  say(locale, 'exchangeRates.pairOf', { of, in: into });

function rowOf(rate: RecordedRate, mayRecord: boolean, locale: Locale): RateRow {
  const holds = rate.replacedBy === null;
  const pair = pairWords(rate, locale);
  return {
    ...{ day: rate.ratedOn, pair, rate: rate.value, source: say(locale, SOURCE_WORDS[rate.source]) },
    recorded: say(locale, 'exchangeRates.recordedBy', {
      name: rate.recorder ?? say(locale, 'exchangeRates.somebody'),
      day: formatDay(dayOf(rate.recordedAt), locale),
    }),
    replaced: holds ? null : say(locale, 'exchangeRates.replaced'),
    correctUrl: mayRecord && holds ? pageUrl(locale, `exchange-rates/${rate.id}`) : null,
    correctLabel: say(locale, 'exchangeRates.correctOf', { pair, day: formatDay(rate.ratedOn, locale) }),
  };
}

/** The form that puts another rate in the place of one. */
export function buildCorrectRate(page: PageModel, rate: RecordedRate, state: FormState): CorrectRateView {
  const { locale } = page;
  return {
    page,
    backUrl: pageUrl(locale, 'exchange-rates'),
    what: say(locale, 'exchangeRates.correctWhat', {
      ...{ pair: pairWords(rate, locale), day: formatDay(rate.ratedOn, locale), rate: rate.value },
      source: say(locale, SOURCE_WORDS[rate.source]),
    }),
    action: pageUrl(locale, `exchange-rates/${rate.id}`),
    rate: rateField(state, locale),
    errors: errorSummary(state, ['rate']),
  };
}
