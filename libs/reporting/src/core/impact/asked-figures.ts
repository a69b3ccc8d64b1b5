import type { Figures } from '@puente/disclosure/core';
import type { ImpactScope } from './impact-scope';

/** Figures of a report on their way to the register, by the name under which the report looks for them. */
export interface AskedFigures {
  readonly name: string;
  readonly figures: Figures;
  /** The same without what tells it apart, where that may not leave. */
  readonly coarser: Figures | null;
  /** What tells them apart; null where nothing does. */
  readonly cut: string | null;
  /**
   * The total of these, which has to be told before; where that is told in another subject, the name of the figures there. So nobody
   * who takes the total from elsewhere works out a part with it.
   */
  readonly within?: { readonly name: string | null; readonly whole: Figures | null };
}

/** Whose report it is, and which. */
export interface Edition {
  readonly funderId: string;
  readonly edition: string;
}

/** For whom figures leave, and in which report. */
export function leavingFor(
  { audience }: Pick<ImpactScope, 'audience'>,
  { edition }: Edition,
): Pick<Figures, 'audience' | 'edition'> {
  return { audience: audience === 'public' ? 'public' : 'donor-report', edition };
}
