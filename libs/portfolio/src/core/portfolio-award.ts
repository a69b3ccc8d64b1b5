import type { AwardState, StrategyShare } from '@puente/grants/core';
import type { Currency, DateOnly } from '@puente/kernel';
import { shareOut } from '@puente/ledger/core';
import type { Population, StateCode, Strategy } from '@puente/taxonomy/core';
import {
  placeOf,
  populationOf,
  stateOf,
  type PlaceCode,
  type PopulationCode,
  type StateValue,
} from './one-value';

/** What is counted of an award; amounts in minor units of its currency. */
export interface PortfolioAward {
  readonly id: string;
  readonly nonprofitId: string;
  readonly title: string;
  readonly state: AwardState;
  readonly currency: Currency;
  readonly amountMinor: bigint;
  /** What left for it and was not undone, whether it is confirmed or not. */
  readonly paidMinor: bigint;
  readonly startsOn: DateOnly;
  readonly endsOn: DateOnly;
  readonly strategies: readonly StrategyShare[];
  readonly states: readonly StateCode[];
  /** Those that its programme asks for. */
  readonly populations: readonly Population[];
}

/** Money of an award: what may come, what is promised, and what of that was paid. */
export interface Amounts {
  readonly pipelineMinor: bigint;
  readonly committedMinor: bigint;
  readonly paidMinor: bigint;
}

/** The part of an award under one strategy, with one value of everything: slices add up to the award and nothing counts twice. */
export interface Slice extends Amounts {
  readonly award: PortfolioAward;
  readonly strategy: Strategy;
  readonly region: PlaceCode;
  readonly state: StateValue;
  readonly population: PopulationCode;
  readonly year: string;
}

const PIPELINE: readonly AwardState[] = ['draft', 'proposed', 'approved', 'agreement'];
const OVER: readonly AwardState[] = ['closed', 'terminated'];

/** Of an award that is over, what was paid; one that was withdrawn has nothing. */
export function amountsOf({ state, amountMinor, paidMinor }: PortfolioAward): Amounts {
  if (state === 'withdrawn') return { pipelineMinor: 0n, committedMinor: 0n, paidMinor: 0n };
  if (PIPELINE.includes(state)) return { pipelineMinor: amountMinor, committedMinor: 0n, paidMinor: 0n };
  return { pipelineMinor: 0n, committedMinor: OVER.includes(state) ? paidMinor : amountMinor, paidMinor };
}

/** An award in its slices, each amount shared out by the percents of its strategies to the last minor unit. */
export function slicesOf(award: PortfolioAward): Slice[] {
  const weights = award.strategies.map(({ percent }) => BigInt(percent));
  const { pipelineMinor, committedMinor, paidMinor } = amountsOf(award);
  const [pipeline, committed, paid] = [pipelineMinor, committedMinor, paidMinor].map((minor) =>
    shareOut(minor, weights),
  );
  const place = {
    region: placeOf(award.states),
    state: stateOf(award.states),
    population: populationOf(award.populations),
  };
  return award.strategies.map(({ code }, at) => ({
    ...{ award, strategy: code, ...place, year: award.startsOn.slice(0, 4) },
    ...{ pipelineMinor: pipeline![at]!, committedMinor: committed![at]!, paidMinor: paid![at]! },
  }));
}
