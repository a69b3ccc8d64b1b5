import { strategies } from '@puente/taxonomy/core';
import type { NonprofitFacts } from '../nonprofit-facts';
import type { ProgrammeFacts } from '../programme-facts';
import type { Part } from './part';

const FULL_LEVEL = 3;

type Wanted = ProgrammeFacts['strategies'];
type Levels = NonprofitFacts['strategies'];

/** Σ wanted × (level / 3) / Σ wanted, over the four strategies in their own order. */
export function strategyFit(wanted: Wanted, levels: Levels): number {
  let sum = 0;
  let total = 0;
  for (const code of strategies.codes) {
    sum += (wanted[code] ?? 0) * ((levels[code] ?? 0) / FULL_LEVEL);
    total += wanted[code] ?? 0;
  }
  return total === 0 ? 0 : sum / total;
}

export const strategiesPart: Part = {
  code: 'strategies',
  silent: (programme) => Object.keys(programme.strategies).length === 0,
  known: (nonprofit) => Object.keys(nonprofit.strategies).length > 0,
  value: (programme, nonprofit) => strategyFit(programme.strategies, nonprofit.strategies),
};
