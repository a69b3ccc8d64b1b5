import type { DateOnly } from '@puente/kernel';
import { dayInMexico } from '@puente/kernel';
import { phaseOf, type CallStatus, type Stage } from '../calls/call';

interface Asked {
  /** A stage that follows another has a day of its own; the first ends with its call. */
  readonly dueOn: string | null;
}

interface AskingCall {
  readonly status: CallStatus;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
}

const DAY_MS = 86_400_000;
/** Mexico City has had one offset, all year, since 2022. */
const END_OF_DAY = 'T23:59:59.999-06:00';

/** The day of Mexico City by which what follows an emergency is due, counted in days from the moment of handing in. */
export function laterDueOn(handedIn: Date, dueDays: number | null): DateOnly {
  return dayInMexico(new Date(handedIn.getTime() + (dueDays ?? 0) * DAY_MS));
}

/** Days for the full application after its letter, where the funder names no day. */
const FULL_DAYS = 30;

interface Letter {
  /** Null: it does not lead on. */
  readonly advancedAt: Date | null;
  readonly fullDueOn: string | null;
}

/** The day of Mexico City until which the full application can be handed in that follows a letter; null: it cannot. */
export function fullOpenUntil({ advancedAt, fullDueOn }: Letter, call: AskingCall, now: Date): string | null {
  if (!advancedAt) return null;
  const dueOn = fullDueOn ?? laterDueOn(advancedAt, FULL_DAYS);
  return canHandIn({ stage: 'full', dueOn }, call, now) ? dueOn : null;
}

/** The last moment for handing in: the end of the due day in Mexico City, or the end of the call; null: no end. */
export function dueAt({ dueOn }: Asked, call: AskingCall): Date | null {
  return dueOn === null ? call.closesAt : new Date(`${dueOn}${END_OF_DAY}`);
}

/**
 * Whether it can be handed in at a moment. What has a day of its own outlives the end of its call; what an emergency asks
 * later outlives a call that was taken back, too: whoever was helped at once must be able to tell the rest.
 */
export function canHandIn(asked: Asked & { readonly stage: Stage }, call: AskingCall, now: Date): boolean {
  if (asked.dueOn === null) return phaseOf(call, now) === 'open';
  return (asked.stage === 'later' || call.status === 'published') && now <= dueAt(asked, call)!;
}
