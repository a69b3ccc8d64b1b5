import type { AskedStage, Form, OpenCall } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { awardOf, deadlineWords, momentWords, phaseBadge } from '../calls/call-words';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { ruleRows } from '../matches/build-match-detail';
import type { AskedSection, OwnCallView, OwnStage } from './call.view';
import { laterWords, selfCheckOf, takesWords } from './own-call-words';

/** What belongs to one nonprofit's own view of a call. */
export interface OwnPart {
  /** What a funder sees of it today, in one sentence. */
  readonly seen: string;
  readonly mayWrite: boolean;
  readonly hasStarted: boolean;
}

/** @param part null for the preview of those who run the call */
export function buildOwnCall(page: PageModel, open: OpenCall, part: OwnPart | null): OwnCallView {
  const { locale } = page;
  const { call, invited, stages } = open;
  const { facts } = call;
  return {
    page,
    title: wordsOf(facts.title, locale),
    funder: call.funder,
    text: wordsOf(facts.text, locale) || null,
    phase: phaseBadge(call.phase, locale),
    rapid: facts.rapid,
    invited,
    deadline: call.closesAt ? deadlineWords(call, locale) : say(locale, 'myCalls.noEnd'),
    opens: momentWords(call.opensAt, facts, locale),
    award: awardOf(facts, locale),
    takes: takesWords(open, locale),
    later: laterWords(open, locale),
    sealed: facts.sealed,
    takenBack: call.status === 'cancelled',
    stages: stages.map((each) => stageOf(each, locale)),
    icsUrl: part && call.closesAt ? pageUrl(locale, `my/calls/${call.id}/deadline.ics`) : null,
    backUrl: pageUrl(locale, part ? 'my/calls' : `calls/${call.id}`),
    own: part && ownOf(open, part, locale),
  };
}

function ownOf(open: OpenCall, part: OwnPart, locale: Locale): OwnCallView['own'] {
  const { call, fit } = open;
  const isOpen = call.phase === 'open';
  return {
    check: selfCheckOf(open, locale),
    rules: ruleRows(fit?.match.rules ?? [], locale),
    changes: (fit?.match.changes ?? []).map((change) => change[locale]),
    profileUrl: pageUrl(locale, 'my/profile'),
    seen: part.seen,
    start:
      part.mayWrite && (isOpen || part.hasStarted)
        ? {
            action: pageUrl(locale, 'my/applications'),
            call: call.id,
            label: say(locale, part.hasStarted ? 'myCalls.goOn' : 'myCalls.start'),
          }
        : null,
    notYet: call.phase === 'upcoming',
  };
}

function stageOf({ stage, form, burden, dueDays }: AskedStage, locale: Locale): OwnStage {
  const { items, assumedMinutes: minutes } = burden;
  return {
    title: say(locale, `callStages.${stage}`),
    minutes: say(locale, 'myCalls.stageMinutes', { items, minutes }),
    due: dueDays === null ? null : say(locale, 'myCalls.laterDue', { count: dueDays }),
    intro: wordsOf(form.intro, locale) || null,
    sections: sectionsOf(form, locale),
  };
}

/** All that may be asked; what depends on other answers is marked, so that nothing comes as a surprise. */
function sectionsOf({ sections }: Form, locale: Locale): AskedSection[] {
  return sections.map(({ title, questions, visibleWhen }) => ({
    title: wordsOf(title, locale),
    questions: questions
      .filter(({ kind }) => kind !== 'calculated')
      .map((question) => ({
        label: wordsOf(question.label, locale),
        required: question.required,
        sometimes: question.visibleWhen !== undefined || visibleWhen !== undefined,
      })),
  }));
}
