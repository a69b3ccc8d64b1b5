import type { Movement, Region, StateCode, Strategy } from '@puente/taxonomy/core';

/** One size in which a candidate can be funded. */
export interface Tier {
  /** In pesos, above zero, at most two decimals. */
  readonly amount: number;
  /** What the award is worth to whoever decides: fused fit, or any value that they declare. */
  readonly value: number;
}

/** A nonprofit that may be funded, in one of its tiers at most. */
export interface Candidate {
  readonly id: string;
  readonly strategy: Strategy;
  /** `null`: not known to who decides; it then counts to no state. */
  readonly state: StateCode | null;
  /** Where only the region is known; of a known state it follows. */
  readonly region?: Region | null;
  readonly movements: readonly Movement[];
  readonly tiers: readonly Tier[];
}

/** What a floor or cap can be laid on. */
export const GROUPINGS = ['strategy', 'region', 'state', 'movement'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Code = Strategy | Region | StateCode | Movement;

/** At least (floor) or at most (cap) so many pesos for one strategy, region, state or movement. */
export interface Limit {
  readonly side: 'floor' | 'cap';
  readonly grouping: Grouping;
  readonly code: Code;
  /** In pesos. */
  readonly amount: number;
}

/** The choice of grants under a budget, as `puente allocate` reads it. */
export interface AllocationProblem {
  /** In pesos. */
  readonly budget: number;
  readonly candidates: readonly Candidate[];
  readonly limits: readonly Limit[];
  /** No amount is above this share of the budget, 0 to 1. */
  readonly maxShare: number;
  /** Candidates that are chosen whatever else is, by id. */
  readonly lockedIn: ReadonlySet<string>;
  readonly lockedOut: ReadonlySet<string>;
}

/** What a candidate is given: the amount of one of its tiers, in pesos, and what it is worth. */
export interface Award extends Tier {
  readonly id: string;
  readonly candidate: Candidate;
}

/** The address of a constraint in the problem: `budget`, `maxShare`, `floors.state.MX-CHP`, `in.n7`. */
export type Constraint = string;

export const limitName = ({ side, grouping, code }: Limit): Constraint => `${side}s.${grouping}.${code}`;
