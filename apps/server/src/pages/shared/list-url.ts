import type { ViewList } from '@puente/access';
import { isUuid, type Locale } from '@puente/kernel';
import { pageUrl } from '../layouts/build-page';

/** A list that can be narrowed and kept: of which call or programme, where it has one. A portfolio is one's own or of `all`. */
export interface ListAt {
  readonly list: ViewList;
  readonly of: string;
}

const PATHS: Readonly<Record<ListAt['list'], (of: string) => string>> = {
  received: (of) => `calls/${of}/received`,
  nonprofits: () => 'nonprofits',
  matches: (of) => `programmes/${of}/matches`,
  programmes: () => 'my/programmes',
  portfolio: (of) => (of === 'all' ? 'portfolio/all' : 'portfolio'),
};
/** Lists of which there is one for each call or programme. */
const OF_SOMETHING: readonly ViewList[] = ['received', 'matches'];

/** The address of a list; null where it needs an id that is none. */
export function listUrl({ list, of }: ListAt, locale: Locale): string | null {
  return OF_SOMETHING.includes(list) && !isUuid(of) ? null : pageUrl(locale, PATHS[list](of));
}

/** A list narrowed by the part of an address. */
export const narrowedUrl = (url: string, query: string): string => (query === '' ? url : `${url}?${query}`);
