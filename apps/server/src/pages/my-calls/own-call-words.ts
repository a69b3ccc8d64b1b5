import type { OpenCall } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';

/** How many of the conditions are met, told in one sentence, and the mark that goes with it. */
export interface SelfCheck {
  readonly icon: 'check' | 'question' | 'cross';
  readonly sentence: string;
}

/** The conditions of a call against the nonprofit's profile, by the rules that matching uses. */
export function selfCheckOf({ fit }: Pick<OpenCall, 'fit'>, locale: Locale): SelfCheck {
  if (!fit) return { icon: 'question', sentence: say(locale, 'myCalls.notShown') };
  const { rules } = fit.match;
  if (rules.length === 0) return { icon: 'check', sentence: say(locale, 'myCalls.noRules') };
  const counted = (answer: string): number => rules.filter((rule) => rule.answer === answer).length;
  const [met, count] = [counted('pass'), counted('unknown')];
  const open = count > 0 ? say(locale, 'myCalls.toConfirm', { count }) : '';
  const sentence = `${say(locale, 'myCalls.met', { met, all: rules.length })}${open}.`;
  const icon = counted('fail') > 0 ? 'cross' : count > 0 ? 'question' : 'check';
  return { icon, sentence };
}

export function takesWords({ burden }: Pick<OpenCall, 'burden'>, locale: Locale): string {
  const { items, assumedMinutes: minutes } = burden;
  return say(locale, 'myCalls.takesWords', { items, minutes });
}

/** What an emergency asks later, in one sentence; null where nothing is asked later. */
export function laterWords({ stages }: Pick<OpenCall, 'stages'>, locale: Locale): string | null {
  const days = stages.find(({ stage }) => stage === 'later')?.dueDays;
  return days ? say(locale, 'myCalls.later', { count: days }) : null;
}
