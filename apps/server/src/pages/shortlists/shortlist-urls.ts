import type { Locale } from '@puente/kernel';
import { pageUrl } from '../layouts/build-page';

/** Where nonprofits are put on a shortlist of a programme. */
export function addToShortlistUrl(programmeId: string, handles: readonly string[], locale: Locale): string {
  const query = new URLSearchParams(handles.map((handle): [string, string] => ['with', handle]));
  return pageUrl(locale, `shortlists/add/${programmeId}${handles.length > 0 ? `?${query.toString()}` : ''}`);
}

export const shortlistUrl = (id: string, locale: Locale, tail = ''): string =>
  pageUrl(locale, `shortlists/${id}${tail}`);
