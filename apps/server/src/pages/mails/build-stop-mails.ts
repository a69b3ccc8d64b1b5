import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { StopMailsView } from './mails.view';

/** A link to be asked about, and whether its mail told of searches that alone can be ended; otherwise what became of it. */
export type StopMails = { readonly token: string; readonly ofAlerts: boolean } | 'done' | 'doneThis' | 'over';

export function buildStopMails(page: PageModel, what: StopMails): StopMailsView {
  const { locale } = page;
  const asks = typeof what !== 'string';
  const ofAlerts = asks && what.ofAlerts;
  const state = asks ? (ofAlerts ? 'choose' : 'ask') : what;
  const query = asks ? `?token=${encodeURIComponent(what.token)}` : '';
  return {
    page,
    heading: say(locale, `stopMails.${state}Title`),
    text: say(locale, `stopMails.${state}Text`),
    action: asks ? pageUrl(locale, 'stop-mails') + query : null,
    ofAlerts,
    settingsUrl: pageUrl(locale, 'account/notices'),
  };
}
