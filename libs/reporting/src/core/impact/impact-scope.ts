import { isUuid, parseDateOnly, type DateOnly, type FieldError, type LocaleText } from '@puente/kernel';
import {
  populations,
  regions,
  strategies,
  type Population,
  type Region,
  type Strategy,
} from '@puente/taxonomy/core';

/** For whom a report is: the payer itself, whose money is its own data, or everybody. */
export const IMPACT_AUDIENCES = {
  funder: { es: 'Para quien financia', en: 'For the funder' },
  public: { es: 'Para el público', en: 'For the public' },
} as const satisfies Record<string, LocaleText>;
export type ImpactAudience = keyof typeof IMPACT_AUDIENCES;
export const impactAudiences = Object.keys(IMPACT_AUDIENCES) as ImpactAudience[];

/** What a report is about. */
export interface ImpactScope {
  readonly audience: ImpactAudience;
  /** First and last day. */
  readonly from: DateOnly;
  readonly to: DateOnly;
  /** The day of its data, chosen by who makes it: a report says nothing of the day on which it was printed. */
  readonly day: DateOnly;
  readonly strategy: Strategy | null;
  readonly region: Region | null;
  readonly population: Population | null;
  /** The funder whose money was given on; its awards alone. */
  readonly source: string | null;
}

/** As a form or a program sends it; empty text is any, and so is a source that is not sent. */
export type ImpactScopeInput = Readonly<Record<Exclude<keyof ImpactScope, 'source'>, string>> & {
  readonly source?: string;
};

export type ParsedScope =
  | { readonly scope: ImpactScope; readonly errors?: undefined }
  | { readonly scope?: undefined; readonly errors: readonly FieldError[] };

/** The most years that one report covers: what is about more is several reports. */
export const MOST_YEARS = 6;

/** What a report is asked to be about, or every refused field at once. */
export function parseScope(input: ImpactScopeInput): ParsedScope {
  const audience = impactAudiences.find((code) => code === input.audience);
  const days = [parseDateOnly(input.from), parseDateOnly(input.to), parseDateOnly(input.day)] as const;
  const [from, to, day] = days;
  const strategy = chosen(strategies.codes, input.strategy);
  const region = chosen(regions.codes, input.region);
  const population = chosen(populations.codes, input.population);
  const source = sourceOf(input.source ?? '');
  const isWhole =
    strategy !== undefined && region !== undefined && population !== undefined && source !== undefined;
  if (audience && from && to && day && isWhole && holds(from, to, day)) {
    return { scope: { audience, from, to, day, strategy, region, population, source } };
  }
  const choices = Object.entries({ audience, strategy, region, population, source });
  return {
    errors: [
      ...choices.flatMap(([field, code]) =>
        code === undefined ? [{ field, code: 'form-unknown-choice' }] : [],
      ),
      ...dayFaults(days),
    ],
  };
}

const chosen = <Code extends string>(codes: readonly Code[], typed: string): Code | null | undefined =>
  typed === '' ? null : codes.find((code) => code === typed);

const sourceOf = (typed: string): string | null | undefined => {
  if (typed === '') return null;
  return isUuid(typed) ? typed : undefined;
};

const holds = (from: DateOnly, to: DateOnly, day: DateOnly): boolean =>
  from <= to && from <= day && lastDay(from) >= to;

/** The last day of the longest report that begins on a day. */
const lastDay = (from: DateOnly): string =>
  `${String(Number(from.slice(0, 4)) + MOST_YEARS).padStart(4, '0')}${from.slice(4)}`;

function dayFaults(days: readonly [DateOnly | null, DateOnly | null, DateOnly | null]): FieldError[] {
  const unread = (['from', 'to', 'day'] as const).flatMap((field, at) =>
    days[at] === null ? [{ field, code: 'impact-day' }] : [],
  );
  const [from, to, day] = days;
  if (!from || !to || !day) return unread;
  if (from > to || lastDay(from) < to) {
    return [{ field: 'to', code: 'impact-period', params: { years: MOST_YEARS } }];
  }
  return from > day ? [{ field: 'day', code: 'impact-day-early' }] : [];
}

/**
 * The quarters that a period touches, joined as the register reads them: reports of a quarter and of its year are about the same
 * people and are attacked together.
 */
export function quartersOf({ from, to }: Pick<ImpactScope, 'from' | 'to'>): string {
  const quarters: string[] = [];
  for (let at = quarterIndex(from); at <= quarterIndex(to); at++) {
    quarters.push(`${Math.floor(at / 4)}-q${(at % 4) + 1}`);
  }
  return quarters.join('+');
}

const quarterIndex = (day: DateOnly): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
