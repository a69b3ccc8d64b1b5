import { addDays, type DateOnly, type LocaleText } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy/core';
import { ROUTE_PLANS, type ChecklistItem } from './route-plans';

export const STEP_STATES = ['open', 'done', 'not-needed'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const ROUTE_STATES = {
  open: { es: 'Faltan pasos', en: 'Steps are missing' },
  ready: { es: 'Lista', en: 'Ready' },
  expired: { es: 'Algo venció', en: 'Something ran out' },
  ended: { es: 'Terminada', en: 'Ended' },
} as const satisfies Record<string, LocaleText>;
export type RouteState = keyof typeof ROUTE_STATES;

/** A step as far as time matters to it. */
export interface StepDays {
  readonly state: StepState;
  /** The last day on which it holds; of an open step the day on which it was over. */
  readonly validUntil: DateOnly | null;
}

/** So many days ahead people are told that something is about to be over. */
export const ROUTE_NOTICE_DAYS = 30;

/** Whether a step was done and holds no more. */
export const isLapsed = ({ state, validUntil }: StepDays, today: DateOnly): boolean =>
  validUntil !== null && (state === 'open' || (state === 'done' && validUntil < today));

/** Whether a step that is done is over within the days of the notice. */
export const endsSoon = ({ state, validUntil }: StepDays, today: DateOnly): boolean =>
  state === 'done' &&
  validUntil !== null &&
  validUntil >= today &&
  validUntil <= addDays(today, ROUTE_NOTICE_DAYS);

/** How a route stands by its steps on a day: what lapsed counts before what was never done. */
export function stateOfRoute(steps: readonly StepDays[], today: DateOnly): Exclude<RouteState, 'ended'> {
  if (steps.some((step) => isLapsed(step, today))) return 'expired';
  return steps.some(({ state }) => state === 'open') ? 'open' : 'ready';
}

/** The first day on which something of a route is over; null: nothing has a last day. */
export function firstEnd(steps: readonly StepDays[]): DateOnly | null {
  const ends = steps.flatMap(({ state, validUntil }) => (state === 'done' && validUntil ? [validUntil] : []));
  return ends.sort()[0] ?? null;
}

/** A step of a route by its code; null where the route asks for none of that name. */
export const stepOfRoute = (route: LegalRoute, code: string): ChecklistItem | null =>
  ROUTE_PLANS[route].checklist.find((each) => each.code === code) ?? null;

/** The last day on which a document of so many months is good that was looked at on a day. */
export function monthsAfter(day: DateOnly, months: number): DateOnly {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return end.toISOString().slice(0, 10) as DateOnly;
}
