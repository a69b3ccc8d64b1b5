import type { Locale } from '@puente/kernel';
import { isNoticeKind, MAIL_FREQUENCIES, noticeKind, type NoticeRow } from '@puente/mail';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { MessagesView } from './messages.view';
import type { NoticesView } from './notices.view';

export function buildMessages(page: PageModel, notices: readonly NoticeRow[]): MessagesView {
  const { locale } = page;
  const unread = notices.some(({ readAt }) => readAt === null);
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    settingsUrl: pageUrl(locale, 'account/notices'),
    messages: notices.flatMap((row) => messageOf(row, locale)),
    markRead: unread ? pageUrl(locale, 'account/messages/read') : null,
    empty: {
      title: say(locale, 'messages.emptyTitle'),
      text: say(locale, 'messages.emptyText'),
      url: null,
      action: null,
    },
  };
}

function messageOf(
  { kind, subjectId, createdAt, readAt }: NoticeRow,
  locale: Locale,
): MessagesView['messages'] {
  if (!isNoticeKind(kind)) return [];
  const { says, path, subjectPath, subjectQuery = '' } = noticeKind(kind);
  const url = pageUrl(locale, subjectPath && subjectId ? `${subjectPath}/${subjectId}${subjectQuery}` : path);
  return [{ text: says[locale], url, on: dayOf(createdAt), unread: readAt === null }];
}

export function buildNotices(page: PageModel, state: FormState): NoticesView {
  const { locale } = page;
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    action: pageUrl(locale, 'account/notices'),
    errors: errorSummary(state, ['frequency']),
    frequency: choiceField(state, {
      name: 'frequency',
      legend: say(locale, 'notices.frequency'),
      kind: 'radio',
      options: MAIL_FREQUENCIES.map((value) => ({ value, label: say(locale, `notices.${value}`) })),
    }),
  };
}
