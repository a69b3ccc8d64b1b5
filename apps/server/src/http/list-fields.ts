import { viewQuery, type ViewList } from '@puente/access';
import { fieldsOfReceived } from '@puente/grants';
import { askedFields, matchesAsked, nonprofitsAsked } from './asked-list';
import type { RawQuery } from './match-query';
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

/** The part of an address that narrows a list, as Express would give it. */
export const rawOf = (query: string): RawQuery => Object.fromEntries(new URLSearchParams(query));
