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
  /** Figures whose total has to be told before, and the same total in the subject of these: so that nobody takes it from there. */
  readonly within?: { readonly name: string; readonly whole: Figures | null };
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
