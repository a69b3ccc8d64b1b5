import { regionOf } from '@puente/taxonomy/core';
import type { Award, Candidate, Limit } from './problem';

/** Whether what a candidate is given counts to a limit. */
export function countsTo({ grouping, code }: Limit, { strategy, state, movements }: Candidate): boolean {
  if (grouping === 'strategy') return strategy === code;
  if (grouping === 'state') return state === code;
  if (grouping === 'region') return regionOf(state) === code;
  return movements.some((each) => each === code);
}

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
