import { isRunning, REQUIREMENT_KINDS, urgencyOf, type RequirementRow, type Urgency } from '@puente/grants';
import { formatDay, type DateOnly, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { RequirementBadge, RequirementLine } from './requirements.view';

/** Where a requirement stands for who looks at the list; what is done waits for the funder, and of an award that is over nothing is due. */
export type Standing = Exclude<Urgency, 'over'> | 'done' | 'accepted' | 'waived' | 'not-due';

export function standingOf(row: RequirementRow, today: DateOnly): Standing {
  if (row.state !== 'open') return row.state;
  return isRunning(row.awardState) ? (urgencyOf(row, today) as Exclude<Urgency, 'over'>) : 'not-due';
}

const BADGES: Readonly<Record<Standing, Pick<RequirementBadge, 'colour' | 'icon'>>> = {
  late: { colour: 'red', icon: 'alert' },
  soon: { colour: 'yellow', icon: 'question' },
  later: { colour: 'grey', icon: 'edit' },
  done: { colour: 'blue', icon: 'edit' },
  accepted: { colour: 'green', icon: 'check' },
  waived: { colour: 'grey', icon: 'cross' },
  'not-due': { colour: 'grey', icon: 'cross' },
};

export const requirementBadge = (standing: Standing, locale: Locale): RequirementBadge => ({
  label: say(locale, `requirements.${standing}`),
  ...BADGES[standing],
});

export const requirementLine = (
  row: RequirementRow,
  { url, today, locale }: { readonly url: string; readonly today: DateOnly; readonly locale: Locale },
): RequirementLine => ({
  ...{ title: row.title, url, kind: REQUIREMENT_KINDS[row.kind][locale], award: row.award },
  due: formatDay(row.dueOn, locale),
  badge: requirementBadge(standingOf(row, today), locale),
});
