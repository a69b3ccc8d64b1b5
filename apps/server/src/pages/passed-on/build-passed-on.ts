import { formatDay } from '@puente/kernel';
import { RECIPIENT_BANDS, SHARE_BANDS, type PassedOnView } from '@puente/ledger';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import type { PageModel } from '../layouts/page.view';
import type { PassedOnPageView } from './passed-on.view';

export function buildPassedOn(
  page: PageModel,
  awardId: string,
  { before, bands }: PassedOnView,
): PassedOnPageView {
  const { locale } = page;
  return {
    page,
    backUrl: awardUrl(locale, awardId),
    stands: say(locale, 'passedOn.stands', { day: formatDay(before, locale) }),
    facts: bands
      ? [
          { label: say(locale, 'passedOn.recipients'), values: [RECIPIENT_BANDS[bands.recipients][locale]] },
          { label: say(locale, 'passedOn.share'), values: [SHARE_BANDS[bands.share][locale]] },
        ]
      : [],
  };
}
