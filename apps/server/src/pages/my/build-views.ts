import { describeAction, VIEWS_DAYS, type ViewsRow } from '@puente/audit';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { ViewsView } from './views.view';

export function buildViews(page: PageModel, rows: readonly ViewsRow[]): ViewsView {
  const { locale } = page;
  return {
    page,
    lead: say(locale, 'views.lead', { days: VIEWS_DAYS }),
    rows: rows.map(({ day, organization, action, count }) => ({
      day,
      organization: organization ?? say(locale, 'views.platform'),
      what: describeAction(action).words[locale],
      times: say(locale, 'views.times', { count }),
    })),
    empty: {
      title: say(locale, 'views.emptyTitle'),
      text: say(locale, 'views.emptyText'),
      url: pageUrl(locale, 'my/profile'),
      action: say(locale, 'views.toProfile'),
    },
  };
}
