import { invalid, type FieldError } from '@puente/kernel';
import {
  ALL_PART_CODES,
  type MatchQuery,
  type MatchStanding,
  type NonprofitFilter,
  type ProgrammeFilter,
} from '@puente/matching';
import {
  regions,
  safetyLevels,
  services,
  sizeBands,
  states,
  strategies,
  vocabulary,
  type Vocabulary,
} from '@puente/taxonomy';

/** A query string as Express gives it. */
export type RawQuery = Readonly<Record<string, unknown>>;

const standings = vocabulary<MatchStanding>('view', {
  eligible: ['', ''],
  unknown: ['', ''],
  ineligible: ['', ''],
});

const text = (query: RawQuery, name: string): string => {
  const value = query[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
};

/** One code of a list; null where none is asked for. An unknown one is refused with its field. */
export function codeIn<Code extends string>(
  query: RawQuery,
  name: string,
  codes: readonly Code[],
): Code | null {
  const value = text(query, name);
  if (value === '') return null;
  const code = codes.find((each) => each === value);
  if (!code) throw invalid([{ field: name, code: 'not-in-list', params: { value: value.slice(0, 60) } }]);
  return code;
}

/** Reads the filters of a list; an unknown code is refused with its field, an empty one filters nothing. */
export function readNonprofitFilter(query: RawQuery): NonprofitFilter {
  const errors: FieldError[] = [];
  const code = <Code extends string>(name: string, vocabularyOf: Vocabulary<Code>): Code | undefined => {
    const value = text(query, name);
    if (value === '') return undefined;
    if (vocabularyOf.has(value)) return value;
    errors.push({ field: name, code: 'not-in-list', params: { value: value.slice(0, 60) } });
    return undefined;
  };
  const filter = {
    q: text(query, 'q').slice(0, 100) || undefined,
    region: code('region', regions),
    state: code('state', states),
    service: code('service', services),
    band: code('band', sizeBands),
    strategy: code('strategy', strategies),
    safety: code('safety', safetyLevels),
  };
  if (errors.length > 0) throw invalid(errors);
  return withoutUndefined(filter);
}

/** Reads how a nonprofit narrows the programmes that it sees; an unknown code is refused with its field. */
export function readProgrammeFilter(query: RawQuery): ProgrammeFilter {
  return withoutUndefined({
    standing: codeIn(query, 'view', standings.codes) ?? undefined,
    strategy: codeIn(query, 'strategy', strategies.codes) ?? undefined,
    region: codeIn(query, 'region', regions.codes) ?? undefined,
  });
}

/** The query of a list of matches: filters, one of the three groups, page, and weights to try (`w.<part>`). */
export function readMatchQuery(query: RawQuery): MatchQuery {
  const view = text(query, 'view');
  if (view !== '' && !standings.has(view)) {
    throw invalid([{ field: 'view', code: 'not-in-list', params: { value: view.slice(0, 60) } }]);
  }
  return {
    ...readNonprofitFilter(query),
    ...(view === '' ? {} : { standing: view }),
    ...readWeights(query),
    ...(text(query, 'aside') === 'shown' ? { aside: 'shown' as const } : {}),
    page: pageNumber(query),
  };
}

/** The page of a list that is asked for; the first where no whole number is. */
export function pageNumber(query: RawQuery): number {
  const page = Number(text(query, 'page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** Weights typed by the reader; absent when none is. A number that cannot be read goes on as it is, to be refused by name. */
export function readWeights(query: RawQuery): Pick<MatchQuery, 'weights'> {
  const given = ALL_PART_CODES.flatMap((code) => {
    const value = text(query, `w.${code}`);
    return value === '' ? [] : [[code, Number(value.replace(',', '.'))] as const];
  });
  return given.length === 0 ? {} : { weights: Object.fromEntries(given) };
}

function withoutUndefined<T extends object>(object: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
