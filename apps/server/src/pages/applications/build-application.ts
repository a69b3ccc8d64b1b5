import type { AnswerRow, ApplicationStanding, SectionProgress } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { dueWords, stageWords, statusOf, type StatusWords } from './application-words';
import type { ApplicationView, TaskRow } from './application.view';
import type { MayApply } from './build-list';

export function buildApplication(
  page: PageModel,
  own: ApplicationStanding,
  may: MayApply,
  isDecided: boolean,
): ApplicationView {
  const { locale } = page;
  const { application, call, form } = own;
  const { id, status } = application;
  const at = (tail: string): string => pageUrl(locale, `my/applications/${id}${tail}`);
  const isDraft = status === 'draft';
  const canBeTakenUp = status === 'withdrawn' && application.submittedAt === null && own.isOpen;
  const takeUp = { action: at('/take-up'), label: say(locale, 'myApplications.takeUp'), call: null };
  const mayWithdraw = isDraft ? may.write : status === 'submitted' && may.sign && !own.isAwarded;
  return {
    page,
    title: wordsOf(call.facts.title, locale),
    sub: `${call.funder} · ${stageWords(application.stage, locale)}`,
    status: statusOf(own, locale),
    due: isDraft ? dueWords(application, own.due, locale) : null,
    saved: savedWords(own.answers, locale),
    intro: wordsOf(form.intro, locale) || null,
    tasks: own.sections.map((section, index) => taskOf(own, section, index, isDraft ? at : null, locale)),
    checkUrl: isDraft ? at('/check') : null,
    answerUrl: isDecided && status === 'submitted' ? at('/decision') : null,
    receiptUrl: application.submittedAt ? at('/receipt') : null,
    withdrawUrl: mayWithdraw ? at('/withdraw') : null,
    button: canBeTakenUp && may.write ? takeUp : null,
    backUrl: pageUrl(locale, 'my/applications'),
  };
}

/** When anything of it was saved last. */
export function savedWords(answers: readonly AnswerRow[], locale: Locale): string {
  const latest = Math.max(0, ...answers.map(({ writtenAt }) => writtenAt.getTime()));
  if (latest === 0) return say(locale, 'myApplications.notSaved');
  return say(locale, 'myApplications.saved', { moment: formatMoment(new Date(latest), locale) });
}

export function taskOf(
  { form, beside }: Pick<ApplicationStanding, 'form' | 'beside'>,
  progress: SectionProgress,
  index: number,
  at: ((tail: string) => string) | null,
  locale: Locale,
): TaskRow {
  const { title, questions } = form.sections[index]!;
  const isUndecided = questions.some(({ id }) => beside.some(({ questionId }) => questionId === id));
  const open = progress.standing === 'started' && progress.open > 0;
  return {
    title: wordsOf(title, locale),
    url: at && progress.standing !== 'not-asked' ? at(`/sections/${progress.id}`) : null,
    status: isUndecided
      ? { label: say(locale, 'myApplications.twoTexts'), icon: 'alert', tone: 'yellow' }
      : STANDINGS[progress.standing](locale),
    note: open ? say(locale, 'myApplications.open', { count: progress.open }) : null,
  };
}

const words =
  (standing: SectionProgress['standing'], icon: StatusWords['icon'], tone: StatusWords['tone']) =>
  (locale: Locale): StatusWords => ({ label: say(locale, `myApplications.${standing}`), icon, tone });

const STANDINGS: Readonly<Record<SectionProgress['standing'], (locale: Locale) => StatusWords>> = {
  'not-asked': words('not-asked', 'cross', 'grey'),
  'not-started': words('not-started', 'edit', 'grey'),
  started: words('started', 'edit', 'blue'),
  done: words('done', 'check', 'green'),
};
