import { forEachLocale } from './locale-text';

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

const DAY_MS = 86_400_000;

/** The day so many days later. */
export function addDays(day: DateOnly, days: number): DateOnly {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as DateOnly;
}

/** The same day so many months later; where that month has no such day, its last. */
export function addMonths(day: DateOnly, months: number): DateOnly {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10) as DateOnly;
}

const MEXICO = 'America/Mexico_City';
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: MEXICO });
const DAYS = forEachLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
const MOMENTS = forEachLocale(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: MEXICO }),
);

/** The day it is in Mexico City at an instant. */
export function dayInMexico(instant: Date): DateOnly {
  return ISO_DAY.format(instant) as DateOnly;
}

/** A day as people write it: `15 dic 2026` / `Dec 15, 2026`. */
export function formatDay(day: DateOnly, locale: 'es' | 'en'): string {
  return DAYS[locale].format(new Date(`${day}T00:00:00Z`));
}

/** An instant as people in Mexico City read it, to the minute: `24 nov 2026, 4:00 a.m.` */
export function formatMoment(instant: Date, locale: 'es' | 'en'): string {
  return MOMENTS[locale].format(instant);
}
