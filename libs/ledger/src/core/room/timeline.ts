import type { DateOnly, Money } from '@puente/kernel';
import type { RoomFacts, RoomPayment, RoomRequirement } from './room-facts';

/** What can stand on the timeline of an award: what happened, and what is ahead. */
export const ROOM_EVENTS = [
  'agreement-sent',
  'signed-funder',
  'signed-nonprofit',
  'active',
  'requirement-done',
  'requirement-accepted',
  'requirement-waived',
  'payment-proposed',
  'payment-sent',
  'payment-not-sent',
  'payment-received',
  'payment-returned',
  'visit-made',
  'closed',
  'terminated',
  'requirement-due',
  'instalment-planned',
  'visit-agreed',
  'ends',
] as const;
export type RoomEventKind = (typeof ROOM_EVENTS)[number];

export interface RoomEvent {
  readonly kind: RoomEventKind;
  readonly on: DateOnly;
  /** What a requirement asks for; empty for what has no name. */
  readonly title: string;
  /** Which instalment; null for what is none. */
  readonly number: number | null;
  readonly money: Money | null;
}

export interface Timeline {
  /** The first first. */
  readonly past: readonly RoomEvent[];
  /** The next first; a day that went by unmet stays here. */
  readonly ahead: readonly RoomEvent[];
}

const NOTHING = { title: '', number: null, money: null } as const;

/** The same for both sides: what happened on an award and what is ahead, each in the order of days. */
export function timelineOf(facts: RoomFacts): Timeline {
  const past = [
    ...agreed(facts),
    ...facts.requirements.flatMap(answered),
    ...paid(facts),
    ...visited(facts),
    ...over(facts),
  ];
  return { past: past.toSorted(byDay), ahead: aheadOf(facts).toSorted(byDay) };
}

const byDay = (one: RoomEvent, other: RoomEvent): number =>
  one.on === other.on ? 0 : one.on < other.on ? -1 : 1;

function agreed({ agreementSentOn, signatures }: RoomFacts): RoomEvent[] {
  if (!agreementSentOn) return [];
  const signed = signatures.map(({ side, signedOn }) => ({
    ...NOTHING,
    ...{ kind: `signed-${side}` as const, on: signedOn },
  }));
  const last = signatures.length > 1 ? signatures.at(-1) : undefined;
  return [
    { ...NOTHING, kind: 'agreement-sent', on: agreementSentOn },
    ...signed,
    ...(last ? [{ ...NOTHING, kind: 'active', on: last.signedOn } as const] : []),
  ];
}

const visited = ({ visits }: RoomFacts): RoomEvent[] =>
  visits.filter(({ isMade }) => isMade).map(({ on }) => ({ ...NOTHING, kind: 'visit-made', on }));

function over({ award: { state }, overOn }: RoomFacts): RoomEvent[] {
  if (!overOn || (state !== 'closed' && state !== 'terminated')) return [];
  return [{ ...NOTHING, kind: state, on: overOn }];
}

function answered({ title, state, doneOn, decidedOn }: RoomRequirement): RoomEvent[] {
  const events: RoomEvent[] = [];
  if (doneOn) events.push({ ...NOTHING, kind: 'requirement-done', on: doneOn, title });
  if (decidedOn && (state === 'accepted' || state === 'waived')) {
    events.push({ ...NOTHING, kind: `requirement-${state}`, on: decidedOn, title });
  }
  return events;
}

const paid = ({ payments, award: { currency } }: RoomFacts): RoomEvent[] =>
  payments
    .filter(({ state }) => state !== 'withdrawn' && state !== 'rejected')
    .flatMap((payment) => stepsOf(payment, { minor: payment.amountMinor, currency }));

function stepsOf(payment: RoomPayment, agreedMoney: Money): RoomEvent[] {
  const { number, proposedOn, sentOn, receivedOn, backOn, state } = payment;
  const of = { title: '', number };
  const moved = (minor: bigint | null): Money | null =>
    minor === null ? null : { minor, currency: payment.transferCurrency };
  const events: RoomEvent[] = [{ ...of, kind: 'payment-proposed', on: proposedOn, money: agreedMoney }];
  if (sentOn) {
    const kind = state === 'reversed' ? 'payment-not-sent' : 'payment-sent';
    events.push({ ...of, kind, on: sentOn, money: moved(payment.sentMinor) });
  }
  if (receivedOn) {
    events.push({ ...of, kind: 'payment-received', on: receivedOn, money: moved(payment.receivedMinor) });
  }
  if (state === 'returned' && backOn) {
    events.push({ ...of, kind: 'payment-returned', on: backOn, money: moved(payment.receivedMinor) });
  }
  return events;
}

function aheadOf({ award, requirements, instalments, visits }: RoomFacts): RoomEvent[] {
  if (!RUNNING.has(award.state)) return [];
  return [
    ...requirements
      .filter(({ state }) => state === 'open')
      .map(({ title, dueOn }) => ({ ...NOTHING, kind: 'requirement-due' as const, on: dueOn, title })),
    ...instalments.map(({ number, amountMinor, plannedOn }) => ({
      ...{ kind: 'instalment-planned' as const, on: plannedOn, title: '', number },
      money: { minor: amountMinor, currency: award.currency },
    })),
    ...visits
      .filter(({ isMade }) => !isMade)
      .map(({ on }) => ({ ...NOTHING, kind: 'visit-agreed' as const, on })),
    { ...NOTHING, kind: 'ends', on: award.endsOn },
  ];
}

/** Once it is over nothing is ahead; before it is agreed nothing was promised. */
const RUNNING: ReadonlySet<string> = new Set(['agreement', 'active', 'paused', 'closing']);
