import type { Calendar, Deadline } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { Response } from 'express';
import ical, { type ICalEventData } from 'ical-generator';
import { say } from '../texts';

const HOUR_S = 3_600;
const PAGES = {
  ...{ call: 'calls', application: 'my/applications' },
  ...{ requirement: 'requirements', 'own-requirement': 'my/requirements' },
} as const;

/** Sends a person's deadlines. Calendars are shared and copied elsewhere: neither who nor what for is said, only a link. */
export function sendCalendar(response: Response, { locale, deadlines }: Calendar, publicUrl: string): void {
  const calendar = ical({
    prodId: { company: 'calendar', product: 'dates' },
    name: say(locale, 'calendar.name'),
    ttl: HOUR_S,
  });
  for (const deadline of deadlines) calendar.createEvent(eventOf(deadline, locale, publicUrl));
  response.type('text/calendar; charset=utf-8');
  response.send(calendar.toString());
}

function eventOf({ kind, id, at, day }: Deadline, locale: Locale, publicUrl: string): ICalEventData {
  const summary = say(locale, `calendar.${kind}`);
  const url = `${publicUrl.replace(/\/$/, '')}/${locale}/${PAGES[kind]}/${id}`;
  if (!day) return { id, summary, url, start: at, end: at };
  const start = new Date(`${day}T00:00:00Z`);
  return { id, summary, url, start, allDay: true };
}
