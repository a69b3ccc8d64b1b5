import { filtersOfList, type AskedReceived, type LeavingList } from '@puente/grants';
import type { AskedList, MatchQuery } from '@puente/matching';
import { readMatchQuery, readNonprofitFilter, type RawQuery } from './match-query';
import { readReceivedQuery } from './received-query';

/** The matches of a programme as its page lists them: those that are eligible, unless another group is asked for. */
export function matchesAsked(programmeId: string, raw: RawQuery): AskedList {
  const query: MatchQuery = { standing: 'eligible', ...readMatchQuery(raw) };
  return { kind: 'matches', programmeId, query };
}

export const nonprofitsAsked = (raw: RawQuery): AskedList => ({
  kind: 'nonprofits',
  query: readNonprofitFilter(raw),
});

export const receivedAsked = (callId: string, raw: RawQuery): AskedReceived => ({
  kind: 'received',
  callId,
  query: readReceivedQuery(raw),
});

export const shortlistAsked = (shortlistId: string): AskedList => ({ kind: 'shortlist', shortlistId });

const LISTS: Readonly<Record<LeavingList['kind'], (of: string, raw: RawQuery) => LeavingList>> = {
  received: receivedAsked,
  nonprofits: (_of, raw) => nonprofitsAsked(raw),
  matches: matchesAsked,
  shortlist: shortlistAsked,
};

/** A list and how its page narrows it. @param of its call, its programme or its own id, where it has one */
export const listAsked = (kind: LeavingList['kind'], of: string, raw: RawQuery): LeavingList =>
  LISTS[kind](of, raw);

/** The list that a form or an address names: `kind`, `programme`, `call` or `shortlist`, and the filters of its page. */
export function readAskedList(raw: RawQuery): LeavingList {
  const kind = first(raw.kind);
  if (kind === 'received') return listAsked(kind, first(raw.call), raw);
  if (kind === 'shortlist') return shortlistAsked(first(raw.shortlist));
  return kind === 'matches' ? listAsked(kind, first(raw.programme), raw) : nonprofitsAsked(raw);
}

/** The call or programme of a list, or the id of a shortlist; empty where it has none. */
export function ofList(asked: LeavingList): string {
  if (asked.kind === 'received') return asked.callId;
  if (asked.kind === 'shortlist') return asked.shortlistId;
  return asked.kind === 'matches' ? asked.programmeId : '';
}

/** The text that a list is searched by; what was received and shortlists are not searched by text. */
export const searchOf = (asked: LeavingList): string =>
  asked.kind === 'received' || asked.kind === 'shortlist' ? '' : (asked.query.q ?? '');

/** The same list as fields of a form or parts of an address; a search by text is never among them. */
export function askedFields(asked: LeavingList): { readonly name: string; readonly value: string }[] {
  const { searched: _searched, ...filters } = filtersOfList(asked);
  const fields = Object.entries(filters).flatMap(([name, value]) =>
    typeof value === 'object'
      ? Object.entries(value).map(([part, weight]) => ({ name: `w.${part}`, value: String(weight) }))
      : [{ name: name === 'standing' ? 'view' : name, value: String(value) }],
  );
  return [{ name: 'kind', value: asked.kind }, ...fields];
}

/** The fields as the query of an address. */
export const queryOf = (fields: ReturnType<typeof askedFields>): URLSearchParams =>
  new URLSearchParams(fields.map(({ name, value }): [string, string] => [name, value]));

const first = (value: unknown): string => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
};
