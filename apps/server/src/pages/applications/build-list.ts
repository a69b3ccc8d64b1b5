import type { ListedApplication } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { dayWords, dueWords, stageWords, statusOf } from './application-words';
import type { ApplicationEntry, ApplicationListView } from './list.view';

/** What the reader may do with applications. */
export interface MayApply {
  readonly write: boolean;
  readonly sign: boolean;
}

export function buildApplicationList(
  page: PageModel,
  all: readonly ListedApplication[],
  may: MayApply,
  decided: ReadonlySet<string>,
): ApplicationListView {
  const { locale } = page;
  return {
    page,
    applications: all.map((each) => entryOf(each, all, may, decided, locale)),
    empty: {
      title: say(locale, 'myApplications.empty'),
      text: say(locale, 'myApplications.emptyText'),
      url: pageUrl(locale, 'my/calls'),
      action: say(locale, 'myApplications.browse'),
    },
  };
}

function entryOf(
  listed: ListedApplication,
  all: readonly ListedApplication[],
  may: MayApply,
  decided: ReadonlySet<string>,
  locale: Locale,
): ApplicationEntry {
  const { application, call, due } = listed;
  const leadsOn = isWaitingForFull(listed, all);
  return {
    title: wordsOf(call.facts.title, locale),
    url: pageUrl(locale, `my/applications/${application.id}`),
    funder: call.funder,
    stage: stageWords(application.stage, locale),
    status: statusOf(listed, locale),
    due: application.status === 'draft' ? dueWords(application, due, locale) : null,
    news: leadsOn ? say(locale, 'myApplications.advanced', { when: dayWords(leadsOn, locale) }) : null,
    next: nextOf(listed, may, decided, locale),
    button: may.write ? buttonOf(listed, leadsOn !== null, locale) : null,
  };
}

/** The last day of the full application that a letter leads on to and nobody has begun. */
function isWaitingForFull(
  { application, fullDue }: ListedApplication,
  all: readonly ListedApplication[],
): string | null {
  const { callId, status } = application;
  const isBegun = all.some(
    ({ application: other }) =>
      other.callId === callId && other.stage === 'full' && other.status !== 'withdrawn',
  );
  return status === 'submitted' && !isBegun ? fullDue : null;
}

function nextOf(
  { application: { id, status, readyAt }, isOpen }: ListedApplication,
  may: MayApply,
  decided: ReadonlySet<string>,
  locale: Locale,
): ApplicationEntry['next'] {
  const at = (tail: string): string => pageUrl(locale, `my/applications/${id}${tail}`);
  if (status === 'submitted' && decided.has(id)) {
    return { url: at('/decision'), label: say(locale, 'myApplications.answer') };
  }
  if (status === 'submitted') return { url: at('/receipt'), label: say(locale, 'myApplications.receipt') };
  if (status !== 'draft' || !isOpen) return null;
  return readyAt && may.sign
    ? { url: at('/check'), label: say(locale, 'myApplications.look') }
    : { url: at(''), label: say(locale, 'myApplications.goOn') };
}

function buttonOf(
  { application: { id, callId, status, submittedAt }, isOpen }: ListedApplication,
  leadsOn: boolean,
  locale: Locale,
): ApplicationEntry['button'] {
  if (leadsOn) {
    const label = say(locale, 'myApplications.startFull');
    return { action: pageUrl(locale, 'my/applications'), label, call: callId };
  }
  if (status !== 'withdrawn' || submittedAt !== null || !isOpen) return null;
  const action = pageUrl(locale, `my/applications/${id}/take-up`);
  return { action, label: say(locale, 'myApplications.takeUp'), call: null };
}
