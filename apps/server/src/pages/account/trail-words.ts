import { describeAction, type TrailRow } from '@puente/audit';
import { dayInMexico, formatDay, formatMoment, type Locale } from '@puente/kernel';
import { isRole, ROLES } from '@puente/permissions/core';
import { say } from '../../texts';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Mexico_City',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-21 12:30`, in Mexico. */
const momentOf = (at: Date): string => CLOCK.format(at);

/** When it was, as the reader writes it, or the day where no more is told. */
export const whenInWords = ({ at, dayOnly }: TrailRow, locale: Locale): string =>
  dayOnly ? formatDay(dayInMexico(at), locale) : formatMoment(at, locale);

/** The same for files. */
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
