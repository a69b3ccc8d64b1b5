import { HIT_STANDINGS, HITS_PAGE, type HitQueue, type HitStanding } from '@puente/screening';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paginate } from '../shared/pagination.view';
import { dayOf } from '../shared/words';
import type { HitsView } from './screening.view';

/** One page of the hits that stand so, with counters that filter. */
export function buildHits(page: PageModel, queue: HitQueue, asked: HitStanding): HitsView {
  const { locale } = page;
  const url = (standing: HitStanding): string => pageUrl(locale, `screening?standing=${standing}`);
  return {
    page,
    counters: HIT_STANDINGS.map((standing) => ({
      label: say(locale, `screening.${standing}`),
      value: queue.counts[standing],
      url: url(standing),
      current: standing === asked,
    })),
    rows: queue.entries.map(({ id, nonprofitName, listedName, programme, score, foundAt }) => ({
      ...{ name: nonprofitName, listedName, programme, score },
      url: pageUrl(locale, `screening/hits/${id}`),
      foundOn: dayOf(foundAt),
    })),
    pagination: paginate(
      queue.counts[asked],
      queue.page,
      HITS_PAGE,
      (number) => `${url(asked)}&page=${number}`,
    ),
    empty: {
      ...{ title: say(locale, 'screening.emptyTitle'), text: say(locale, 'screening.emptyText') },
      ...{ url: pageUrl(locale, 'screening/lists'), action: say(locale, 'screening.lists') },
    },
    listsUrl: pageUrl(locale, 'screening/lists'),
  };
}
