import type { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import type { Locale } from '@puente/kernel';
import { queryOfList } from '../../http/list-fields';
import type { RawQuery } from '../../http/match-query';
import type { ListAt } from '../shared/list-url';
import { buildViewLinks } from './build-saved-views';
import type { SavedViewLinks } from './saved-views.view';

/** The reader's views of a list, for its page; null for who keeps none. @param raw how the list is narrowed now */
export async function viewLinks(
  saved: SavedViewService,
  actor: PersonActor,
  place: ListAt,
  { raw, locale }: { readonly raw: RawQuery; readonly locale: Locale },
): Promise<SavedViewLinks | null> {
  const views = await saved.offered(actor, place.list);
  return buildViewLinks(place, queryOfList(place.list, raw), views, locale);
}
