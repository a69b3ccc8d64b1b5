import { viewQuery, type ViewList } from '@puente/access';
import { fieldsOfReceived } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { weightFaults } from '@puente/matching/core';
import { askedFields, matchesAsked, nonprofitsAsked } from './asked-list';
import { readWeights, type RawQuery } from './match-query';
import { readReceivedQuery } from './received-query';

type Fields = readonly (readonly [name: string, value: string])[];

const READERS: Readonly<Record<ViewList, (raw: RawQuery) => Fields>> = {
  received: (raw) => fieldsOfReceived(readReceivedQuery(raw)),
  nonprofits: (raw) => pairs(askedFields(nonprofitsAsked(raw))),
  matches: (raw) => pairs(askedFields(matchesAsked('', raw))),
};

const pairs = (fields: ReturnType<typeof askedFields>): Fields =>
  fields.map(({ name, value }) => [name, value]);

/** How a list is narrowed, by its own fields and as codes alone; an unknown code is refused with its field. */
export const queryOfList = (list: ViewList, raw: RawQuery): string => viewQuery(list, READERS[list](raw));

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
