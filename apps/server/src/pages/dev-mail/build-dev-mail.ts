import type { KeptMail } from '@puente/mail';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import type { DevMailView } from './dev-mail.view';

export function buildDevMail(page: PageModel, mails: readonly KeptMail[]): DevMailView {
  return {
    page,
    mails: mails.map(({ id, to, subject, text, url, createdAt }) => {
      const { pathname, search } = new URL(url);
      return {
        to,
        subject,
        at: `${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        sentences: text.split('\n')[0]!,
        link: pathname + search,
        rawUrl: `/dev/mail/${id}`,
      };
    }),
    empty: {
      title: say(page.locale, 'devMail.emptyTitle'),
      text: say(page.locale, 'devMail.emptyText'),
      url: null,
      action: null,
    },
  };
}
