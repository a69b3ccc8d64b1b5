import type { CallView } from '@puente/grants';
import { notFound, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import ical, { ICalAlarmType } from 'ical-generator';
import { say } from '../texts';

const TWO_DAYS_S = 2 * 86_400;

/** Sends the end of a call for a calendar. Calendars are shared and copied elsewhere: it says neither who nor what for. */
export function sendDeadline(
  response: Response,
  { id, version, closesAt }: Pick<CallView, 'id' | 'version' | 'closesAt'>,
  locale: Locale,
): void {
  if (!closesAt) throw notFound();
  const calendar = ical({ prodId: { company: 'calendar', product: 'date' } });
  const summary = say(locale, 'myCalls.calendar');
  const event = calendar.createEvent({ id, sequence: version, start: closesAt, end: closesAt, summary });
  event.createAlarm({ type: ICalAlarmType.display, trigger: TWO_DAYS_S, description: summary });
  response.type('text/calendar; charset=utf-8');
  response.setHeader('Content-Disposition', 'attachment; filename="date.ics"');
  response.send(calendar.toString());
}
