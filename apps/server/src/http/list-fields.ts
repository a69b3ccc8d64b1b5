import { viewQuery, type ViewList } from '@puente/access';
import { invalid } from '@puente/kernel';
import { weightFaults } from '@puente/matching/core';
import { askedFields, listAsked } from './asked-list';
import { readProgrammeFilter, readWeights, type RawQuery } from './match-query';
import { portfolioQuery } from './portfolio-query';

/** How a list is narrowed, by its own fields and as codes alone; an unknown code is refused with its field. */
export function queryOfList(list: ViewList, raw: RawQuery): string {
  return viewQuery(list, fieldsOf(list, raw));
}

function fieldsOf(list: ViewList, raw: RawQuery): [string, string][] {
  if (list === 'portfolio') return Object.entries<string>({ ...portfolioQuery(raw) });
  if (list !== 'programmes') {
    return askedFields(listAsked(list, '', raw)).map(({ name, value }) => [name, value]);
  }
  return Object.entries<string>({ ...readProgrammeFilter(raw) }).map(([name, value]) => [
    name === 'standing' ? 'view' : name,
    value,
  ]);
}

/** The same for keeping: a list of matches that would refuse its weights is refused here, each with its field (`w.text`). */
export function queryToKeep(list: ViewList, raw: RawQuery): string {
  const faults = list === 'matches' ? weightFaults(readWeights(raw).weights) : [];
  if (faults.length > 0) {
    throw invalid(faults.map((each) => ({ ...each, field: each.field.replace(/^weights/, 'w') })));
  }
  return queryOfList(list, raw);
}

/** The part of an address that narrows a list, as Express would give it. */
export const rawOf = (query: string): RawQuery => Object.fromEntries(new URLSearchParams(query));
