import { regionOf, type Region } from '@puente/taxonomy/core';
import type { Award, Candidate, Limit } from './problem';

/** Whether what a candidate is given counts to a limit. */
export function countsTo({ grouping, code }: Limit, candidate: Candidate): boolean {
  const { strategy, state, movements } = candidate;
  if (grouping === 'strategy') return strategy === code;
  if (grouping === 'state') return state === code;
  if (grouping === 'region') return placedIn(candidate) === code;
  return movements.some((each) => each === code);
}

/** The region of a candidate, as far as it is known. */
export const placedIn = ({ state, region }: Candidate): Region | null =>
  state ? regionOf(state) : (region ?? null);

/** Pesos of the awards that count to a limit. */
export const usedOf = (limit: Limit, awards: readonly Award[]): number =>
  sum(awards.filter(({ candidate }) => countsTo(limit, candidate)).map(({ amount }) => amount));

export const spentOf = (awards: readonly Award[]): number => sum(awards.map(({ amount }) => amount));
export const valueOf = (awards: readonly Award[]): number => sum(awards.map(({ value }) => value));

/** Without the last digits, where decimals of the addends leave noise. */
const sum = (numbers: readonly number[]): number => {
  const total = numbers.reduce((before, each) => before + each, 0);
  return Math.abs(total) < 1e12 ? Number(total.toFixed(9)) : total;
};
