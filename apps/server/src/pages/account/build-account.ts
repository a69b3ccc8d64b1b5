import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { ACCOUNT_ENTRIES } from './account-entries';
import type { AccountView } from './account.view';

/** The account page with the entries that this person may use. */
export function buildAccount(
  page: PageModel,
  who: { readonly name: string; readonly organization: string },
  entries: typeof ACCOUNT_ENTRIES,
): AccountView {
  return {
    page,
    lead: say(page.locale, 'account.lead', who),
    links: entries.map(({ title, text, path, icon }) => ({
      title: say(page.locale, title),
      text: say(page.locale, text),
      url: pageUrl(page.locale, path),
      icon,
    })),
  };
}
