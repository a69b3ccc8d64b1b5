import type { StateGrant, StateGrants } from '@puente/evidence';
import { formatMoney, type Locale } from '@puente/kernel';
import { states } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { StateGrantRow, StateGrantsView } from './state-grants.view';

export function buildStateGrants(page: PageModel, { state, grants }: StateGrants): StateGrantsView {
  const { locale } = page;
  return {
    page,
    title: say(locale, 'need.grantsTitle', { state: states.label(state)[locale] }),
    rows: grants.map((each) => rowOf(each, locale)),
    backUrl: pageUrl(locale, 'need'),
  };
}

function rowOf(each: StateGrant, locale: Locale): StateGrantRow {
  const { recipient, funder, description, year, currency, amountMinor: minor, isOwn, basis } = each;
  return {
    ...{ recipient, funder, description },
    year: year === null ? say(locale, 'need.yearUntold') : String(year),
    amount: minor === null ? say(locale, 'need.amountUntold') : formatMoney({ currency, minor }, locale),
    counted: [
      say(locale, isOwn ? 'need.grantOwn' : 'need.grantShared'),
      ...(basis === 'words' ? [say(locale, 'need.grantByWords')] : []),
    ],
  };
}
