import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { dayOf } from '../shared/words';
import type { CalendarView } from './calendar.view';

export interface CalendarInput {
  readonly madeAt: Date | null;
  readonly url: string | null;
}

export function buildCalendar(page: PageModel, { madeAt, url }: CalendarInput): CalendarView {
  const { locale } = page;
  return {
    page,
    url,
    accountUrl: pageUrl(locale, 'account'),
    madeOn: madeAt ? dayOf(madeAt) : null,
    makeUrl: pageUrl(locale, 'account/calendar'),
    endUrl: pageUrl(locale, 'account/calendar/end'),
  };
}
