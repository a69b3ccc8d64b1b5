import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { StopMailsView } from './mails.view';

/** `token`: the link's, to be asked about; otherwise what became of it. */
export function buildStopMails(
  page: PageModel,
  what: { readonly token: string } | 'done' | 'over',
): StopMailsView {
  const { locale } = page;
  const asks = typeof what !== 'string';
  const state = asks ? 'ask' : what;
  const query = asks ? `?token=${encodeURIComponent(what.token)}` : '';
  return {
    page,
    heading: say(locale, `stopMails.${state}Title`),
    text: say(locale, `stopMails.${state}Text`),
    action: asks ? pageUrl(locale, 'stop-mails') + query : null,
    settingsUrl: pageUrl(locale, 'account/notices'),
  };
}
