import { statesOf, type Region, type StateCode, type Strategy } from '@puente/taxonomy/core';
import type { CallFacts } from './call';

/** How calls are taken: in rounds, at any time, or fast in an emergency. */
export const CALL_KINDS = ['round', 'rolling', 'rapid'] as const;
/** Days within which a call closes. */
export const CLOSES_WITHIN = ['7', '30', '90'] as const;
/** Pesos that the largest award reaches. */
export const LEAST_AWARDS = ['100000', '500000', '1000000', '5000000'] as const;

/** Narrows the calls that a nonprofit sees. */
export interface CallFilter {
  readonly q?: string;
  readonly strategy?: Strategy;
  readonly region?: Region;
  readonly state?: StateCode;
  readonly kind?: (typeof CALL_KINDS)[number];
  readonly within?: (typeof CLOSES_WITHIN)[number];
  readonly award?: (typeof LEAST_AWARDS)[number];
}

/** A call with what its programme funds. */
export interface FilteredCall {
  readonly facts: CallFacts;
  readonly funder: string;
  readonly closesAt: Date | null;
  /** Largest award in pesos; null where it cannot be told, which leaves nobody out. */
  readonly largestMxn: number | null;
  /** Null where the programme is not shown any more. */
  readonly funds: {
    readonly strategies: Readonly<Partial<Record<Strategy, number>>>;
    /** Empty: anywhere. */
    readonly states: readonly StateCode[];
  } | null;
}

const DAY_MS = 86_400_000;
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function passesCallFilter(filter: CallFilter, call: FilteredCall, now: Date): boolean {
  const { strategy, region, state, kind, within, award } = filter;
  return (
    (!strategy || strategy in (call.funds?.strategies ?? {})) &&
    (!region || fundsIn(call, statesOf(region))) &&
    (!state || fundsIn(call, [state])) &&
    (!kind || (kind === 'rapid' ? call.facts.rapid : call.facts.kind === kind)) &&
    (!within || closesBy(call, now.getTime() + Number(within) * DAY_MS)) &&
    (!award || call.largestMxn === null || call.largestMxn >= Number(award)) &&
    says(call, filter.q ?? '')
  );
}

const fundsIn = ({ funds }: FilteredCall, wanted: readonly StateCode[]): boolean =>
  funds !== null && (funds.states.length === 0 || funds.states.some((each) => wanted.includes(each)));

const closesBy = ({ closesAt }: FilteredCall, moment: number): boolean =>
  closesAt !== null && closesAt.getTime() <= moment;

function says({ facts: { title, text }, funder }: FilteredCall, q: string): boolean {
  const wanted = fold(q.trim());
  return wanted === '' || fold([title.es, title.en, text.es, text.en, funder].join(' ')).includes(wanted);
}
