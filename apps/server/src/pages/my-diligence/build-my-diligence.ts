import type { AskedRoutes } from '@puente/grants';
import { say } from '../../texts';
import { routeBadge, routeName, routeWords, stepsView } from '../diligence/diligence-words';
import { doubtWords } from '../donee/build-donee';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { MyDiligenceView } from './my-diligence.view';

/** What each funder asks of the nonprofit. */
export function buildMyDiligence(page: PageModel, { routes, today }: AskedRoutes): MyDiligenceView {
  const { locale } = page;
  return {
    page,
    routes: routes.map((row) => ({
      heading: say(locale, 'myDiligence.routeOf', {
        ...{ funder: row.funder, route: routeName(row.route, locale) },
      }),
      badge: routeBadge(row.state, locale),
      doneeDoubts: doubtWords(row.doneeDoubts ?? [], locale),
      ...stepsView(row, today, locale),
      ...routeWords(row.route, locale),
    })),
    documentsUrl: pageUrl(locale, 'my/documents'),
    doneeUrl: pageUrl(locale, 'my/donee'),
    empty: {
      ...{ title: say(locale, 'myDiligence.emptyTitle'), text: say(locale, 'myDiligence.emptyText') },
      ...{ url: null, action: null },
    },
  };
}
