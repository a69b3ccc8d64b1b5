import type { DateOnly } from '@puente/kernel';
import { dayInMexico } from '@puente/kernel';
import { phaseOf, type CallStatus, type Stage } from '../calls/call';

interface Asked {
  readonly stage: Stage;
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

/** The last moment for handing in: the end of the due day in Mexico City, or the end of the call; null: no end. */
export function dueAt({ stage, dueOn }: Asked, call: AskingCall): Date | null {
  if (stage === 'later') return dueOn === null ? null : new Date(`${dueOn}${END_OF_DAY}`);
  return call.closesAt;
}

/** Whether it can be handed in at a moment. What is due later outlives the end of its call. */
export function canHandIn(asked: Asked, call: AskingCall, now: Date): boolean {
  if (asked.stage !== 'later') return phaseOf(call, now) === 'open';
  const due = dueAt(asked, call);
  return call.status === 'published' && due !== null && now <= due;
}
