import { parseMinor, type FieldError } from '@puente/kernel';
import type { CallFacts } from './call';
import type { TimedCall } from './parse-call';

/** How long before its end people learn that a rolling call has one. */
export const NOTICE_DAYS = 14;
const DAY_MS = 86_400_000;

/** What a change would break of what a published call said; people are working on it. */
export function brokenPromises(before: TimedCall, next: TimedCall, now: Date): FieldError[] {
  return [...brokenTerms(before.facts, next.facts), ...brokenTimes(before, next, now)];
}

function brokenTerms(before: CallFacts, next: CallFacts): FieldError[] {
  const kept = (['sealed', 'byInvitation', 'rapid', 'kind'] as const).filter(
    (term) => next[term] !== before[term],
  );
  const faults: FieldError[] = kept.map((field) => ({ field, code: 'call-published' }));
  const isLower = parseMinor(next.award.max)! < parseMinor(before.award.max)!;
  if (next.award.currency !== before.award.currency) {
    return [...faults, { field: 'award.currency', code: 'call-published' }];
  }
  return isLower ? [...faults, { field: 'award.max', code: 'call-award-lower' }] : faults;
}

function brokenTimes(before: TimedCall, next: TimedCall, now: Date): FieldError[] {
  const faults: FieldError[] = [];
  if (next.opensAt > before.opensAt) faults.push({ field: 'opens', code: 'call-opens-later' });
  const moved = next.closesAt?.getTime() !== before.closesAt?.getTime();
  if (!moved) return faults;
  // Whoever read what a sealed call received must not be able to let more come in afterwards.
  if (before.facts.sealed && before.closesAt && before.closesAt <= now) {
    return [...faults, { field: 'closes', code: 'call-already-closed' }];
  }
  const fault = endFault(before.closesAt, next.closesAt, now);
  return fault ? [...faults, { field: 'closes', ...fault }] : faults;
}

function endFault(before: Date | null, next: Date | null, now: Date): Omit<FieldError, 'field'> | null {
  if (next === null) return null;
  if (before && next < before) return { code: 'call-closes-earlier' };
  const isSoon = next.getTime() < now.getTime() + NOTICE_DAYS * DAY_MS;
  return !before && isSoon ? { code: 'call-end-too-soon', params: { days: NOTICE_DAYS } } : null;
}
