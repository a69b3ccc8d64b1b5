import type { NonprofitFacts } from '../nonprofit-facts';
import type { PartCode, ProgrammeFacts } from '../programme-facts';

/** One part of fit as data. */
export interface Part {
  readonly code: PartCode;
  /** A programme that is silent on a part gives everyone 1. */
  silent(programme: ProgrammeFacts): boolean;
  /** Whether the nonprofit's fact is known; unknown scores as no overlap and lowers confidence. */
  known(nonprofit: NonprofitFacts): boolean;
  /** From 0 to 1. Called only where the programme is not silent. */
  value(programme: ProgrammeFacts, nonprofit: NonprofitFacts): number;
}

/** |wanted ∩ has| / |wanted|. */
export function sharedPortion<Code>(wanted: readonly Code[], has: readonly Code[]): number {
  return portion(wanted.filter((code) => has.includes(code)).length, wanted.length);
}

export function portion(shared: number, wanted: number): number {
  return wanted === 0 ? 0 : shared / wanted;
}
