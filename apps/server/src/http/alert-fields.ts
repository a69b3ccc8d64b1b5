import type { PersonActor } from '@puente/database';
import { invalid, notFound } from '@puente/kernel';
import { alertListOf, isAlertFrequency, type AlertFrequency, type AlertSearch } from '@puente/matching';
import { queryToKeep, rawOf } from './list-fields';

/** How often somebody is told, from its code. */
export function readFrequency(code: string): AlertFrequency {
  if (isAlertFrequency(code)) return code;
  throw invalid([{ field: 'frequency', code: 'not-in-list', params: { value: code.slice(0, 60) } }]);
}

/** What an alert searches, as a form or a request asks for it. @param query as part of an address */
export function readSearch(
  { tenantKind }: PersonActor,
  programmeId: string | null,
  query: string,
): AlertSearch {
  const list = alertListOf(tenantKind, programmeId);
  if (!list) throw notFound();
  return { programmeId, query: queryToKeep(list, rawOf(query)), viewId: null };
}
