import type { LocaleText } from '@puente/kernel';

/** How often a person is told what a search found anew. */
export const ALERT_FREQUENCIES = {
  daily: { es: 'Cada día', en: 'Every day' },
  weekly: { es: 'Cada lunes', en: 'Every Monday' },
  monthly: { es: 'Cada primero de mes', en: 'On the first of each month' },
} as const satisfies Record<string, LocaleText>;

export type AlertFrequency = keyof typeof ALERT_FREQUENCIES;
export const alertFrequencies = Object.keys(ALERT_FREQUENCIES) as AlertFrequency[];

export const isAlertFrequency = (code: string): code is AlertFrequency =>
  Object.hasOwn(ALERT_FREQUENCIES, code);

/** Alerts of one person; how much a search may find, so that what is known of it can be kept; letters of the search. */
export const ALERT_LIMITS = { each: 32, found: 2000, query: 400 } as const;

/** How many under an alias have to be new together, as many as share a description (docs/matching.md). */
export const LEAST_UNNAMED = 5;

/** 8 in the morning in Mexico City, which keeps UTC-6 all year: before the digests of that day leave. */
const HOUR_UTC = 14;
const DAY_MS = 86_400_000;
const MONDAY = 1;

/** When a search is made again, after `now`. */
export function nextAlertAt(now: Date, frequency: AlertFrequency): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR_UTC);
  const next = new Date(today > now.getTime() ? today : today + DAY_MS);
  if (frequency === 'weekly') {
    return new Date(next.getTime() + ((MONDAY - next.getUTCDay() + 7) % 7) * DAY_MS);
  }
  if (frequency === 'monthly' && next.getUTCDate() !== 1) {
    return new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 1, HOUR_UTC));
  }
  return next;
}

/** Something that a search found, as its reader may know it. */
export interface FoundAnew {
  readonly id: string;
  readonly isNamed: boolean;
  /** Whether its reader knew a name of it that it knows no more. */
  readonly wasNamed: boolean;
}

/**
 * What of a search is told as new: whatever has a name at once; those under an alias only when five or more are new
 * together, so that nobody is known by the day on which they came; and never who had a name, for the alias that comes
 * when a name goes would be joined with it. What is not told yet stays new.
 */
export function newsOf(found: readonly FoundAnew[], known: ReadonlySet<string>): string[] {
  const fresh = found.filter(({ id, isNamed, wasNamed }) => !known.has(id) && (isNamed || !wasNamed));
  const unnamed = fresh.filter(({ isNamed }) => !isNamed);
  const told = unnamed.length >= LEAST_UNNAMED ? fresh : fresh.filter(({ isNamed }) => isNamed);
  return told.map(({ id }) => id);
}
