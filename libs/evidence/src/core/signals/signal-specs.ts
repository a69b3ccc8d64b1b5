import type { Strategy } from '@puente/taxonomy/core';
import type { SignalKind } from './need-signal';

/** Which indicators speak of places, for which strategy, and what must be said of them besides the caveats of the rows. */
export interface SignalSpec {
  readonly indicator: string;
  readonly kind: SignalKind;
  readonly strategies: readonly Strategy[];
  readonly caveats: readonly string[];
}

const spec = (
  indicator: string,
  kind: SignalKind,
  strategies: readonly Strategy[],
  caveats: readonly string[] = [],
): SignalSpec => ({ indicator, kind, strategies, caveats });

const SERVICES: readonly Strategy[] = ['direct-services'];

/** In the order in which readers find them. */
export const SIGNAL_SPECS: readonly SignalSpec[] = [
  spec('hotline-cases', 'need', [], ['awareness-bias']),
  spec('victims-sheltered', 'need', SERVICES, ['under-reporting']),
  spec('government-shelters', 'response', SERVICES, ['partial-coverage']),
  spec('public-private-shelters', 'response', SERVICES, ['partial-coverage']),
  spec('government-shelters-opened', 'response', SERVICES, ['partial-coverage']),
  spec('hotlines', 'response', SERVICES, ['partial-coverage']),
  spec('states-with-protocol', 'response', SERVICES),
  spec('states-with-specialised-prosecutor', 'response', SERVICES),
  spec('states-with-committee', 'response', SERVICES),
  spec('states-with-specific-law', 'response', SERVICES, ['law-threshold']),
  spec('states-with-aligned-law', 'response', SERVICES, ['law-threshold']),
];

/** One person's story is no signal of a place. */
export const LEFT_OUT_CAVEAT = 'single-account';
