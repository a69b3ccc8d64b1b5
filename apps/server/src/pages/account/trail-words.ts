import { describeAction, type TrailRow } from '@puente/audit';
import { dayInMexico, type Locale } from '@puente/kernel';
import { isRole, ROLES } from '@puente/permissions/core';
import { say } from '../../texts';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Mexico_City',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-21 12:30`, in Mexico. */
export const momentOf = (at: Date): string => CLOCK.format(at);

/** When it was, or the day where no more is told. */
export const whenOf = ({ at, dayOnly }: TrailRow): string => (dayOnly ? dayInMexico(at) : momentOf(at));

/** A colleague, or whose account it is about; of anybody else the organisation and what the person is there. */
export function whoOf(row: TrailRow, locale: Locale): string {
  const { system, person } = row;
  if (system !== null) {
    return person === null ? say(locale, 'trail.platform') : say(locale, 'trail.accountOf', { person });
  }
  if (person !== null) return person;
  const roles = row.roles.map((role) => (isRole(role) ? ROLES[role].label[locale] : role));
  return [row.organization ?? say(locale, 'trail.anotherOrganization'), roles.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
}

export const whatOf = ({ action }: TrailRow, locale: Locale): string => describeAction(action).words[locale];

/** Kind and id of the thing, as codes. */
export function aboutOf({ subjectType, subjectId }: TrailRow): string {
  return subjectId ? `${subjectType} ${subjectId}` : subjectType;
}

/** Codes and counts as they were recorded. */
export function detailOf({ detail }: TrailRow): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}
