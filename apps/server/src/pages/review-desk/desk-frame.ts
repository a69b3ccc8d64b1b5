import type { DeskProgress } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { wordsOf } from '../forms/form-words';
import type { DeskFrame, DeskStep } from './desk.view';

export type DeskPlace = 'plan' | 'assigned' | 'received' | 'decided';

/** Where a call's pages of reviewing and deciding are. */
export const deskUrl = (locale: Locale, callId: string, place: DeskPlace): string =>
  pageUrl(locale, `calls/${callId}/${TAILS[place]}`);

const TAILS: Readonly<Record<DeskPlace, string>> = {
  plan: 'review',
  assigned: 'review/assignments',
  received: 'review/applications',
  decided: 'decisions',
};

/** The steps of a review: how it is judged, what came in, who reads it, what was read and what was decided. */
export function deskFrame(progress: DeskProgress, current: DeskPlace | null, locale: Locale): DeskFrame {
  const { call, received } = progress;
  const url = (place: DeskPlace): string => deskUrl(locale, call.id, place);
  const step = (place: DeskPlace, value: string): DeskStep => ({
    ...{ label: say(locale, `reviewDesk.step-${place}`), value, url: url(place) },
    current: place === current,
  });
  const of = (done: number): string => say(locale, 'reviewDesk.of', { done, all: received });
  return {
    callUrl: pageUrl(locale, `calls/${call.id}`),
    call: wordsOf(call.facts.title, locale),
    steps: [
      step('plan', planWords(progress, locale)),
      step('received', String(received)),
      step('assigned', of(progress.assigned)),
      {
        ...{ label: say(locale, 'reviewDesk.step-read'), value: of(progress.read) },
        ...{ url: `${url('received')}?state=reviewed`, current: false },
      },
      step('decided', of(progress.decided)),
    ],
  };
}

function planWords({ plan }: DeskProgress, locale: Locale): string {
  if (!plan) return say(locale, 'reviewDesk.planMissing');
  return say(locale, plan.frozenAt ? 'reviewDesk.planFrozen' : 'reviewDesk.planReady');
}
