import type { LeavingList } from '@puente/grants';
import { isUuid, type Locale } from '@puente/kernel';
import { pageUrl } from '../layouts/build-page';

/** A list that can be narrowed, kept and taken out: of which call or programme, where it has one. */
export interface ListAt {
  readonly list: LeavingList['kind'];
  readonly of: string;
}

const PATHS: Readonly<Record<ListAt['list'], (of: string) => string>> = {
  received: (of) => `calls/${of}/received`,
  nonprofits: () => 'nonprofits',
  matches: (of) => `programmes/${of}/matches`,
};

/** The address of a list; null where it needs an id that is none. */
export function listUrl({ list, of }: ListAt, locale: Locale): string | null {
  return list !== 'nonprofits' && !isUuid(of) ? null : pageUrl(locale, PATHS[list](of));
}

/** A list narrowed by the part of an address. */
export const narrowedUrl = (url: string, query: string): string => (query === '' ? url : `${url}?${query}`);
