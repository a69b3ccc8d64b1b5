import type { ApplicationRow, ListedApplication } from '@puente/grants';
import { formatDay, formatMoment, type DateOnly, type Locale } from '@puente/kernel';
import type { IconName } from '@puente/rendering';
import { say } from '../../texts';

/** Where an application stands, in a word with its sign. */
export interface StatusWords {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: 'green' | 'yellow' | 'grey' | 'blue';
}

type Standing = Pick<ListedApplication, 'application' | 'isOpen'>;

export function statusOf(
  { application: { status, readyAt }, isOpen }: Standing,
  locale: Locale,
): StatusWords {
  if (status === 'submitted') {
    return { label: say(locale, 'myApplications.submitted'), icon: 'check', tone: 'green' };
  }
  if (status === 'withdrawn') {
    return { label: say(locale, 'myApplications.withdrawn'), icon: 'cross', tone: 'grey' };
  }
  if (!isOpen) return { label: say(locale, 'myApplications.closed'), icon: 'lock', tone: 'grey' };
  if (readyAt) return { label: say(locale, 'myApplications.ready'), icon: 'alert', tone: 'yellow' };
  return { label: say(locale, 'myApplications.draft'), icon: 'edit', tone: 'blue' };
}

/** Until when it can be handed in: a day of its own ends in Mexico City, a call at a moment. */
export function dueWords({ dueOn }: Pick<ApplicationRow, 'dueOn'>, due: Date | null, locale: Locale): string {
  if (dueOn !== null) return say(locale, 'myApplications.due', { when: dayWords(dueOn, locale) });
  if (due === null) return say(locale, 'myApplications.noEnd');
  const moment = formatMoment(due, locale);
  return say(locale, 'myApplications.due', { when: say(locale, 'myApplications.whenMoment', { moment }) });
}

export function dayWords(day: string, locale: Locale): string {
  return say(locale, 'myApplications.whenDay', { day: formatDay(day as DateOnly, locale) });
}

export const stageWords = (stage: ApplicationRow['stage'], locale: Locale): string =>
  say(locale, `myApplications.${stage}`);
