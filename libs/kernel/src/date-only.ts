/** A calendar day `YYYY-MM-DD` without time or zone. */
export type DateOnly = string & { readonly __day: unique symbol };

/** No calendar of ours has a year 0. */
const SHAPE = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;

/** Parses a day; `null` when the text is not a day of the calendar. */
export function parseDateOnly(text: string): DateOnly | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as DateOnly) : null;
}

export function yearOf(day: DateOnly): number {
  return Number(day.slice(0, 4));
}

/** The day it is in Mexico City at an instant. */
export function dayInMexico(instant: Date): DateOnly {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' }).format(instant);
  return parts as DateOnly;
}

/** A day as people write it: `15 dic 2026` / `Dec 15, 2026`. */
export function formatDay(day: DateOnly, locale: 'es' | 'en'): string {
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-MX' : 'en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** An instant as people in Mexico City read it, to the minute: `24 nov 2026, 4:00 a.m.` */
export function formatMoment(instant: Date, locale: 'es' | 'en'): string {
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-MX' : 'en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Mexico_City',
  });
  return format.format(instant);
}
