import type { NeedFilter } from '@puente/evidence';
import { invalid, type FieldError } from '@puente/kernel';
import { populations, regions, strategies, type Vocabulary } from '@puente/taxonomy';
import type { RawQuery } from './match-query';

/** Reads the filters of need beside money; an unknown code is refused with its field. */
export function readNeedFilter(query: RawQuery): NeedFilter {
  const errors: FieldError[] = [];
  const code = <Code extends string>(name: string, vocabularyOf: Vocabulary<Code>): Code | undefined => {
    const value = textOf(query[name]);
    if (value === '') return undefined;
    if (vocabularyOf.has(value)) return value;
    errors.push({ field: name, code: 'not-in-list', params: { value: value.slice(0, 60) } });
    return undefined;
  };
  const filter = {
    strategy: code('strategy', strategies),
    population: code('population', populations),
    region: code('region', regions),
  };
  if (errors.length > 0) throw invalid(errors);
  return filter;
}

function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
}
