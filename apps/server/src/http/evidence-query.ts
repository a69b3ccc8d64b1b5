import {
  CONFLICT_KINDS,
  OBSERVATION_SETS,
  yearsOf,
  type ConflictFilter,
  type EvidenceBase,
  type ObservationFilter,
} from '@puente/evidence';
import { invalid, type FieldError } from '@puente/kernel';
import type { RawQuery } from './match-query';

/** Reads the filters of the figures; a code that no figure has is refused with its field. */
export function readObservationFilter(query: RawQuery, base: EvidenceBase): ObservationFilter {
  const { observations, vocabularies } = base;
  const read = reader(query);
  const filter = {
    source: read('source', [...base.sources.keys()]),
    indicator: read('indicator', [...base.indicators.keys()]),
    place: read('place', [...new Set(observations.map(({ geography }) => geography))]),
    year: read('year', yearsOf(observations)),
    unit: read('unit', [...vocabularies.get('unit')!.keys()]),
    scope: read('scope', [...vocabularies.get('scope')!.keys()]),
    stage: read('stage', [...vocabularies.get('stage')!.keys()]),
    set: read('set', OBSERVATION_SETS),
  };
  refuse(read.errors);
  return filter;
}

/** Reads which conflicts are asked for. */
export function readConflictFilter(query: RawQuery, base: EvidenceBase): ConflictFilter {
  const read = reader(query);
  const filter = {
    kind: read('kind', CONFLICT_KINDS),
    source: read('source', [...base.sources.keys()]),
    indicator: read('indicator', [...base.indicators.keys()]),
  };
  refuse(read.errors);
  return filter;
}

interface Reader {
  <Code extends string>(field: string, codes: readonly Code[]): Code | undefined;
  readonly errors: FieldError[];
}

function reader(query: RawQuery): Reader {
  const errors: FieldError[] = [];
  const read = <Code extends string>(field: string, codes: readonly Code[]): Code | undefined => {
    const value = firstText(query[field]);
    const found = codes.find((code) => code === value);
    if (value !== '' && found === undefined) {
      errors.push({ field, code: 'not-in-list', params: { value: value.slice(0, 60) } });
    }
    return found;
  };
  return Object.assign(read, { errors });
}

function firstText(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid(errors);
}
