import type { ExportFilters, ExportKind } from '@puente/exports';
import { notFound } from '@puente/kernel';
import type { MatchQuery } from './match';
import type { NonprofitFilter } from './nonprofit-filter';

/** A list that somebody wants as a file; a shortlist is neither narrowed nor searched. */
export type AskedList =
  | { readonly kind: 'matches'; readonly programmeId: string; readonly query: MatchQuery }
  | { readonly kind: 'nonprofits'; readonly query: NonprofitFilter }
  | { readonly kind: 'shortlist'; readonly shortlistId: string };

const CODES = ['region', 'state', 'service', 'band', 'strategy', 'safety', 'standing', 'aside'] as const;

/** How the list was narrowed, for keeping: of a search only that there was one. */
export function filtersOf(asked: AskedList): ExportFilters {
  if (asked.kind === 'shortlist') return { shortlist: asked.shortlistId };
  const query: MatchQuery = asked.query;
  const codes = CODES.flatMap((name) => (query[name] ? [[name, query[name]] as const] : []));
  return {
    ...(asked.kind === 'matches' ? { programme: asked.programmeId } : {}),
    ...Object.fromEntries(codes),
    ...(query.weights ? { weights: query.weights } : {}),
    ...(query.q ? { searched: true } : {}),
  };
}

/** The list that was asked for once, as it was kept; other kinds of files are none of these. */
export function askedFor(kind: ExportKind, filters: ExportFilters): AskedList {
  const { programme, shortlist, searched: _searched, ...query } = filters;
  if (kind === 'matches' && typeof programme === 'string') return { kind, programmeId: programme, query };
  if (kind === 'shortlist' && typeof shortlist === 'string') return { kind, shortlistId: shortlist };
  if (kind !== 'nonprofits') throw notFound();
  return { kind, query };
}
