import type { MailLogPage } from '@puente/access';
import { formatMoment, type Locale } from '@puente/kernel';
import {
  isMailTemplate,
  MAIL_STATUSES,
  MAIL_TEMPLATES,
  mailFault,
  readerOfMail,
  type MailLogRow,
  type MailStatus,
} from '@puente/mail';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField } from '../shared/build-fields';
import { paginate } from '../shared/pagination.view';
import type { MailLine, MailsView } from './mails.view';

const PATH = 'account/mails';
const COLOURS: Readonly<Record<MailStatus, MailLine['colour']>> = {
  waiting: 'yellow',
  sent: 'green',
  kept: 'grey',
  dropped: 'grey',
  failed: 'red',
};

/** `all`: the reader sees other organisations' mails as well. */
export function buildMails(
  page: PageModel,
  log: MailLogPage,
  { status, all }: { readonly status: MailStatus | null; readonly all: boolean },
): MailsView {
  const { locale } = page;
  const listUrl = pageUrl(locale, PATH);
  const urlOf = (number: number): string =>
    `${listUrl}?${new URLSearchParams({ ...(status ? { status } : {}), page: String(number) }).toString()}`;
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    templatesUrl: pageUrl(locale, `${PATH}/templates`),
    listUrl,
    lead: say(locale, all ? 'mailLog.leadAll' : 'mailLog.lead'),
    status: statusField(status, locale),
    rows: log.rows.map((row) => lineOf(row, locale)),
    pagination: paginate(log.count, log.page, log.pageSize, urlOf),
    empty: emptyState(status, locale),
  };
}

function statusField(status: MailStatus | null, locale: Locale): MailsView['status'] {
  const state = { values: { status: [status ?? ''] }, problems: [] };
  const options = MAIL_STATUSES.map((value) => ({ value, label: say(locale, `mailLog.${value}`) }));
  return selectField(state, 'status', say(locale, 'mailLog.status'), options, say(locale, 'mailLog.any'));
}

const lineOf = (row: MailLogRow, locale: Locale): MailLine => ({
  at: formatMoment(row.createdAt, locale),
  template: isMailTemplate(row.template) ? MAIL_TEMPLATES[row.template].name[locale] : row.template,
  to: row.name ?? say(locale, `mailReaders.${readerOfMail(row)}`),
  status: say(locale, `mailLog.${row.status}`),
  colour: COLOURS[row.status],
  detail: detailOf(row, locale),
});

function detailOf(row: MailLogRow, locale: Locale): string {
  const fault = mailFault(row.fault);
  if (fault && row.status !== 'sent') return say(locale, `mailFaults.${fault}`);
  if (row.endedAt) return formatMoment(row.endedAt, locale);
  return row.digestAt ? say(locale, 'mailLog.leaves', { at: formatMoment(row.digestAt, locale) }) : '—';
}

function emptyState(status: MailStatus | null, locale: Locale): MailsView['empty'] {
  const title = say(locale, 'mailLog.emptyTitle');
  if (status === null) return { title, text: say(locale, 'mailLog.emptyText'), url: null, action: null };
  const action = say(locale, 'mailLog.seeAll');
  return { title, text: say(locale, 'mailLog.emptyFilter'), url: pageUrl(locale, PATH), action };
}
